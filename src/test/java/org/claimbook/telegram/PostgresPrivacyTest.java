package org.claimbook.telegram;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.extension.ExtendWith;

import org.claimbook.claim.OnPostgres;
import org.claimbook.claim.PostgresInstalled;

/** The same on PostgreSQL, where the key for pseudonyms has to be set. */
@ExtendWith(PostgresInstalled.class)
@QuarkusTest
@TestProfile(PostgresPrivacyTest.WithKey.class)
@WithTestResource(BotApiDoubleResource.class)
class PostgresPrivacyTest extends PrivacyTest {

    /** The key on top. */
    public static final class WithKey implements QuarkusTestProfile {
        private final OnPostgres postgres = new OnPostgres();

        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> config = new HashMap<>(postgres.getConfigOverrides());
            config.put("claimbook.conversation.pseudonym-key", "a-key-of-a-test-and-of-nothing-else");
            return config;
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return postgres.testResources();
        }
    }
}
