package org.claimbook.http;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same of the packaged application. */
@QuarkusIntegrationTest
class HeadersPackagedIT extends HeadersTest {}
