package org.claimbook;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTestProfile;

/** A service behind a proxy on this machine, that has few places and waits for nobody for long. */
public final class Impatient implements QuarkusTestProfile {
    public static final int MOST_LISTENERS = 24;

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "claimbook.events.most", Integer.toString(MOST_LISTENERS),
                "claimbook.events.heartbeat", "1s",
                "claimbook.http.trusted-proxies", "127.0.0.1,::1",
                "claimbook.limit.asks-at-once", "1",
                "claimbook.limit.asks-waiting", "1",
                "claimbook.limit.ask-wait", "1s",
                "claimbook.limit.deadline", "8s",
                "claimbook.limit.header-within", "6s",
                "claimbook.limit.stalled-after", "6s");
    }
}
