package org.claimbook.verdict.web;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Streams of changes of verdicts. */
@ConfigMapping(prefix = "claimbook.events")
interface EventStreamConfig {
    /** How many may listen at the same time to one replica, at least 1; 1000 unless set. */
    @WithDefault("1000")
    int most();

    /**
     * How long a stream is quiet before a comment tells that it is still there, at least a second; 15 seconds unless set. Who
     * has read nothing for twice as long is hung up on.
     */
    @WithDefault("15s")
    Duration heartbeat();
}
