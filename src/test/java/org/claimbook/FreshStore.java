package org.claimbook;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTestProfile;

/** The service with the shipped facts and hardly more: what other tests have stored would be offered as something near. Editors
 * approve each other's changes. */
public final class FreshStore implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "quarkus.datasource.jdbc.url", "jdbc:h2:mem:fresh;DB_CLOSE_DELAY=-1",
                "claimbook.approval.required", "true");
    }
}
