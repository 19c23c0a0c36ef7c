package org.claimbook.verdict;

import io.quarkus.test.junit.QuarkusTest;

/** What is noticed of verdicts, on H2. */
@QuarkusTest
class VerdictWatchTest extends VerdictWatchScenarios {}
