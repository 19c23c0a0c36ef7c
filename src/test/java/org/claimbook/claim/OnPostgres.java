package org.claimbook.claim;

import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTestProfile;

import org.claimbook.telegram.BotApiDoubleResource;

/** The application built for PostgreSQL, with a server of its own; all that is tried there shares one start. */
public final class OnPostgres implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "quarkus.datasource.db-kind", "postgresql",
                "claimbook.conversation.pseudonym-key", "a-key-of-a-test-and-of-nothing-else");
    }

    @Override
    public boolean disableGlobalTestResources() {
        return true;
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(PostgresServer.class), new TestResourceEntry(BotApiDoubleResource.class));
    }
}
