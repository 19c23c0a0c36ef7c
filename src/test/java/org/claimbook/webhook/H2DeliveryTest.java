package org.claimbook.webhook;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;

/** On H2. */
@QuarkusTest
@TestProfile(H2DeliveryTest.Asleep.class)
class H2DeliveryTest extends DeliveryScenarios {
    public static final class Asleep implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return NOBODY_SENDS;
        }
    }
}
