package org.claimbook;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTestProfile;

/**
 * The service where its operator has said how it is reached, without Telegram. It has few places and waits for nobody for long, but
 * for receivers of webhooks.
 */
public final class Impatient implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.ofEntries(
                // who says nothing of whom they ask for has no share of an address
                Map.entry("claimbook.http.trusted-proxies", "127.0.0.1,::1"),
                Map.entry("claimbook.http.public-url", "https://facts.example/desk/"),
                Map.entry("claimbook.limit.asks-at-once", "1"),
                Map.entry("claimbook.limit.asks-waiting", "1"),
                Map.entry("claimbook.limit.ask-wait", "1s"),
                Map.entry("claimbook.limit.deadline", "8s"),
                Map.entry("claimbook.limit.header-within", "6s"),
                Map.entry("claimbook.limit.stalled-after", "6s"),
                Map.entry("claimbook.webhook.call-timeout", "60s"),
                Map.entry("claimbook.webhook.send-every", "1s"),
                Map.entry("claimbook.webhook.first-pause", "10ms"),
                Map.entry("claimbook.webhook.longest-pause", "50ms"),
                Map.entry("claimbook.webhook.attempts", "3"));
    }

    @Override
    public boolean disableGlobalTestResources() {
        return true;
    }
}
