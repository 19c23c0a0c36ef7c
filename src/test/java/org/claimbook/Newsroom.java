package org.claimbook;

import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTestProfile;

import org.claimbook.access.IssuerDouble;
import org.claimbook.telegram.BotApiDoubleResource;

/**
 * The service as a strict newsroom sets it: changes that break golden questions are refused, editors log in elsewhere, Telegram
 * and the receivers of webhooks are called without a pause.
 */
public final class Newsroom implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "claimbook.gate.mode", "refuse",
                "claimbook.webhook.send-every", "100ms",
                "claimbook.webhook.first-pause", "10ms",
                "claimbook.webhook.longest-pause", "50ms",
                "claimbook.webhook.attempts", "3");
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(
                new TestResourceEntry(IssuerDouble.class),
                new TestResourceEntry(BotApiDoubleResource.class, Map.of("webhook", "true")));
    }
}
