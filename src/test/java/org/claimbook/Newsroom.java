package org.claimbook;

import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTestProfile;

import org.claimbook.access.IssuerDouble;
import org.claimbook.ops.trace.CollectorDouble;
import org.claimbook.telegram.BotApiDoubleResource;

/**
 * The service as a strict newsroom sets it: changes that break golden questions are refused, editors log in elsewhere, a proxy
 * stands before it, Telegram and the receivers of webhooks are called without a pause.
 */
public final class Newsroom implements QuarkusTestProfile {
    /** How many may listen to events at a time. */
    public static final int LISTENERS = 24;

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "claimbook.gate.mode", "refuse",
                // who waits for a lock that a test holds gives up before Telegram does
                "quarkus.datasource.jdbc.new-connection-sql", "set lock_timeout to 2000",
                "claimbook.webhook.send-every", "100ms",
                "claimbook.webhook.first-pause", "10ms",
                "claimbook.webhook.longest-pause", "50ms",
                "claimbook.webhook.attempts", "3",
                "claimbook.events.most", Integer.toString(LISTENERS),
                "claimbook.http.trusted-proxies", "127.0.0.1,::1");
    }

    @Override
    public boolean disableGlobalTestResources() {
        return true;
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(
                new TestResourceEntry(IssuerDouble.class),
                new TestResourceEntry(CollectorDouble.class),
                new TestResourceEntry(BotApiDoubleResource.class, Map.of("webhook", "true")));
    }
}
