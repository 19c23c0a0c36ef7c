package org.claimbook.webhook;

import io.quarkus.test.junit.QuarkusTest;

/** On H2. */
@QuarkusTest
class H2DeliveryTest extends DeliveryScenarios {}
