package org.claimbook;

import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTestProfile;

import org.claimbook.access.IssuerDouble;

/** The service as a strict newsroom sets it: changes that break golden questions are refused, and editors log in elsewhere. */
public final class Newsroom implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("claimbook.gate.mode", "refuse");
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(IssuerDouble.class));
    }
}
