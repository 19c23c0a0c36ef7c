package org.claimbook.telegram;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class WorkQueueTest extends WorkQueueScenarios {}
