package org.claimbook.desk.sheet;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class ClaimFormTest extends ClaimFormScenarios {}
