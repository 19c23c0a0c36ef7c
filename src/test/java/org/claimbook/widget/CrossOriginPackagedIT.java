package org.claimbook.widget;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same of the packaged application. */
@QuarkusIntegrationTest
class CrossOriginPackagedIT extends CrossOriginTest {}
