package org.claimbook.webhook;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How changes of verdicts are brought to subscribers. */
@ConfigMapping(prefix = "claimbook.webhook")
interface WebhookConfig {
    /**
     * Names of hosts that may be called although their addresses are private, and without TLS; separated by commas. None
     * unless set: whoever may subscribe could otherwise look around in the network of this service.
     */
    Optional<Set<String>> allowedHosts();

    /** How long one call may take, 1 to 60 seconds; 15 seconds unless set. */
    @WithDefault("15s")
    Duration callTimeout();

    /** How often it is looked for deliveries that are due, at least a second; 2 seconds unless set. */
    @WithDefault("2s")
    Duration sendEvery();

    /** About how long the first pause after a failure is; each further one is twice as long; 10 seconds unless set. */
    @WithDefault("10s")
    Duration firstPause();

    /** No pause is longer; 6 hours unless set. */
    @WithDefault("6h")
    Duration longestPause();

    /** How often a delivery is tried until it is given up, 1 to 100; 20 unless set, which takes some 40 hours. */
    @WithDefault("20")
    int attempts();

    /** How long deliveries are kept that have ended; 30 days unless set. */
    @WithDefault("30d")
    Duration retention();
}
