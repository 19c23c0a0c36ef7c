package org.claimbook.claim;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class H2StoreTest extends StoreScenarios {}
