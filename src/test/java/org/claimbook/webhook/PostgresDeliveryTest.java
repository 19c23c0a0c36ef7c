package org.claimbook.webhook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.extension.ExtendWith;

import org.claimbook.claim.OnPostgres;
import org.claimbook.claim.PostgresInstalled;

/** On PostgreSQL. */
@ExtendWith(PostgresInstalled.class)
@QuarkusTest
@TestProfile(PostgresDeliveryTest.Asleep.class)
class PostgresDeliveryTest extends DeliveryScenarios {
    public static final class Asleep implements QuarkusTestProfile {
        private final OnPostgres postgres = new OnPostgres();

        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> all = new HashMap<>(NOBODY_SENDS);
            all.putAll(postgres.getConfigOverrides());
            return all;
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return postgres.testResources();
        }
    }
}
