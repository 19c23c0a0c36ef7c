package org.claimbook.work;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class WorkQueueTest extends WorkQueueScenarios {}
