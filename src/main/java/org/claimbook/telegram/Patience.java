package org.claimbook.telegram;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;

/**
 * Tells a message that the Bot API always stumbles over from an outage: it fails again and again while others get through.
 * Without an end to that its chat would hear nothing more. What was counted is forgotten with the process.
 */
@Singleton
class Patience {
    /** Failures in a row, each after another message had got through since the last one. */
    static final int MOST_FAILURES = 5;

    private final Duration shortest;
    private final Clock clock;
    /** What was forgotten or purged meanwhile is not asked about any more. */
    private final ConcurrentMap<Long, Trials> failing = Caffeine.newBuilder()
            .expireAfterAccess(1, TimeUnit.HOURS)
            .<Long, Trials>build()
            .asMap();

    private volatile @Nullable Instant lastSuccess;

    private record Trials(int failures, Instant first, Instant last) {}

    @Inject
    Patience(TelegramConfig config, Clock clock) {
        this(config.giveUpAfter(), clock);
    }

    Patience(Duration shortest, Clock clock) {
        this.shortest = shortest;
        this.clock = clock;
    }

    /** A message, whichever, got through. */
    void succeeded(long row) {
        failing.remove(row);
        lastSuccess = clock.instant();
    }

    /** Whether it is no use to try again. */
    boolean isOver(long row) {
        Instant now = clock.instant();
        Trials trials = failing.merge(row, new Trials(0, now, now), (before, none) -> next(before, now));
        boolean isOver = trials.failures >= MOST_FAILURES
                && Duration.between(trials.first, now).compareTo(shortest) >= 0;
        if (isOver) {
            failing.remove(row);
        }
        return isOver;
    }

    private Trials next(Trials before, Instant now) {
        Instant success = lastSuccess;
        return success != null && success.isAfter(before.last)
                ? new Trials(before.failures + 1, before.first, now)
                : before;
    }
}
