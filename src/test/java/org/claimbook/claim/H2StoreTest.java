package org.claimbook.claim;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Order;

/** Last, as whatever comes after it is asked of hundreds of claims more. */
@QuarkusTest
@Order(Integer.MAX_VALUE)
class H2StoreTest extends StoreScenarios {}
