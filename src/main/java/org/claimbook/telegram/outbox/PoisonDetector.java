package org.claimbook.telegram.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;

import org.claimbook.telegram.api.DoorStatus;
import org.claimbook.telegram.api.TelegramConfig;

/**
 * Tells a message that the Bot API always stumbles over from an outage: it fails again and again while others get through.
 * Without an end to that its chat would hear nothing more. What was counted is forgotten with the process.
 */
@Singleton
class PoisonDetector {
    /** Failures in a row, each after another message had got through since the last one. */
    static final int MOST_FAILURES = 5;
    /**
     * After so long of failing it is no outage although nothing else got through: with a single chat there may be nothing
     * else. An answer is of little use by then.
     */
    static final Duration ALONE = Duration.ofHours(6);

    private final Duration shortest;
    private final Clock clock;
    private final BooleanSupplier connected;
    /** What was forgotten or purged meanwhile is not asked about any more. */
    private final ConcurrentMap<Long, Trials> failing = Caffeine.newBuilder()
            .expireAfterAccess(1, TimeUnit.HOURS)
            .<Long, Trials>build()
            .asMap();

    private volatile @Nullable Instant lastSuccess;

    /** @param connectedSince since when each of the failures came while updates were coming in */
    private record Trials(int failures, Instant first, Instant last, Instant connectedSince) {}

    @Inject
    PoisonDetector(TelegramConfig config, Clock clock, DoorStatus door) {
        this(config.giveUpAfter(), clock, () -> door.current().isEmpty());
    }

    /** @param connected whether the Bot API answers other calls than those that send */
    PoisonDetector(Duration shortest, Clock clock, BooleanSupplier connected) {
        this.shortest = shortest;
        this.clock = clock;
        this.connected = connected;
    }

    void succeeded(long row) {
        failing.remove(row);
        lastSuccess = clock.instant();
    }

    boolean isOver(long row) {
        Instant now = clock.instant();
        Trials trials = failing.merge(row, new Trials(0, now, now, now), (before, none) -> next(before, now));
        boolean othersGotThrough = trials.failures >= MOST_FAILURES
                && Duration.between(trials.first, now).compareTo(shortest) >= 0;
        boolean isOver =
                othersGotThrough || Duration.between(trials.connectedSince, now).compareTo(ALONE) >= 0;
        if (isOver) {
            failing.remove(row);
        }
        return isOver;
    }

    private Trials next(Trials before, Instant now) {
        Instant success = lastSuccess;
        boolean otherGotThrough = success != null && success.isAfter(before.last);
        return new Trials(
                otherGotThrough ? before.failures + 1 : before.failures,
                before.first,
                otherGotThrough ? now : before.last,
                connected.getAsBoolean() ? before.connectedSince : now);
    }
}
