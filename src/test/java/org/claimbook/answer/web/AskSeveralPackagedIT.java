package org.claimbook.answer.web;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same of the packaged application. */
@QuarkusIntegrationTest
class AskSeveralPackagedIT extends AskSeveralTest {}
