package org.claimbook.limit;

import java.time.Duration;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;

/**
 * How often each of many may do something: so many times at once, after which as many come back in a minute. Time is that of
 * the machine's uptime, so that a clock that is set back keeps nobody out.
 */
public final class Allowances {
    /** So many are remembered; who is not has all again. */
    private static final int MOST = 100_000;

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final int perMinute;
    private final Cache<String, Bucket> buckets =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterAccess(MINUTE).build();

    /**
     * What became of a try.
     *
     * @param allowed whether it was among those that are allowed
     * @param left how many more are now
     * @param next how long to wait for the next one; zero if it is allowed now
     * @param whole after which time all are allowed again
     */
    public record Taken(boolean allowed, long left, Duration next, Duration whole) {}

    /** @param perMinute at least 1 */
    public Allowances(int perMinute) {
        if (perMinute < 1) {
            throw new IllegalArgumentException("perMinute: " + perMinute + " is less than 1");
        }
        this.perMinute = perMinute;
    }

    /** How many are allowed in a minute. */
    public int perMinute() {
        return perMinute;
    }

    /** Takes one, if there is one. */
    public Taken take(String who) {
        ConsumptionProbe probe = bucket(who).tryConsumeAndReturnRemaining(1);
        return new Taken(
                probe.isConsumed(),
                probe.getRemainingTokens(),
                Duration.ofNanos(probe.getNanosToWaitForRefill()),
                Duration.ofNanos(probe.getNanosToWaitForReset()));
    }

    /** How long to wait for the next one; zero if there is one now. */
    public Duration untilNext(String who) {
        return Duration.ofNanos(bucket(who).estimateAbilityToConsume(1).getNanosToWaitForRefill());
    }

    private Bucket bucket(String who) {
        return buckets.get(who, key -> Bucket.builder()
                .withCustomTimePrecision(TimeMeter.SYSTEM_NANOTIME)
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, MINUTE))
                .build());
    }
}
