package org.claimbook.agent;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same of the packaged application. */
@QuarkusIntegrationTest
class MessagesPackagedIT extends MessagesTest {}
