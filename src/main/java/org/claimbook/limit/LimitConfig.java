package org.claimbook.limit;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much may be asked, by whom and at the same time. Each replica counts its own. */
@ConfigMapping(prefix = "claimbook.limit")
public interface LimitConfig {
    /** Requests of one address without a key in a minute, at least 1; 600 unless set. */
    @WithDefault("600")
    int addressPerMinute();

    /** Requests with one key in a minute, at least 1; 6000 unless set. */
    @WithDefault("6000")
    int keyPerMinute();

    /** Keys that open nothing from one address in a minute, at least 1; after so many no key of it is looked at. 20 unless set. */
    @WithDefault("20")
    int refusedKeysPerMinute();

    /** Messages and taps of one chat in a minute, at least 1; 30 unless set. */
    @WithDefault("30")
    int chatPerMinute();

    /** What one user types after the bot's name, or asks it as a guest, elsewhere in a minute, at least 1; 60 unless set. */
    @WithDefault("60")
    int inlinePerMinute();

    /** Requests of one address that may be under way at the same time, streams among them, at least 1; 64 unless set. */
    @WithDefault("64")
    int addressAtOnce();

    /**
     * Addresses and networks (10.0.0.0/8), separated by commas, of which nothing is counted: monitors, one's own servers. None
     * unless set.
     */
    Optional<List<String>> exempt();

    /** Questions and searches that are worked on at the same time, at least 1; one for each processor unless set. */
    OptionalInt asksAtOnce();

    /** Questions and searches that may wait for their turn, 0 or more; six for each that is worked on unless set. */
    OptionalInt asksWaiting();

    /** How long one waits for its turn, from 1 ms; 10 seconds unless set. */
    @WithDefault("10s")
    Duration askWait();

    /**
     * How long a request may take to arrive, and to be answered where it changes nothing, from 1 second; 20 seconds unless
     * set. What streams has no such end.
     */
    @WithDefault("20s")
    Duration deadline();

    /** How long a connection may take to send a request's header, from 1 second; 20 seconds unless set. */
    @WithDefault("20s")
    Duration headerWithin();

    /** After how long a caller is hung up on that reads nothing of what it was sent, from 1 second; 30 seconds unless set. */
    @WithDefault("30s")
    Duration stalledAfter();

    /** Called before the start. */
    static void check(LimitConfig config) {
        LimitRules.check(config);
    }
}
