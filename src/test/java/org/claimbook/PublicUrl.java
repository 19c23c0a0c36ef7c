package org.claimbook;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTestProfile;

/** The service where its operator has said how it is reached, without Telegram; receivers of webhooks may be slow. */
public final class PublicUrl implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "claimbook.http.public-url", "https://facts.example/desk/",
                "claimbook.webhook.call-timeout", "60s",
                "claimbook.webhook.send-every", "1s",
                "claimbook.webhook.first-pause", "10ms",
                "claimbook.webhook.longest-pause", "50ms",
                "claimbook.webhook.attempts", "3");
    }

    @Override
    public boolean disableGlobalTestResources() {
        return true;
    }
}
