package org.claimbook.ops;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same of the packaged application. */
@QuarkusIntegrationTest
class ApiDescriptionPackagedIT extends ApiDescriptionTest {}
