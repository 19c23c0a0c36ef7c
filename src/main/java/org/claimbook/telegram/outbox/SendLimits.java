package org.claimbook.telegram.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.local.LocalBucketBuilder;

import org.claimbook.telegram.api.TelegramConfig;
import org.claimbook.work.Urgency;

/**
 * How fast messages may go out, so that Telegram seldom has to say it. Each process counts its own: several replicas may
 * together be too fast, and then wait as long as Telegram tells them.
 */
@Singleton
class SendLimits {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration SECOND = Duration.ofSeconds(1);

    /** One chat's tokens, and until when Telegram wants nothing for it. */
    private static final class Pace {
        private final Bucket bucket;
        private volatile Instant heldUntil = Instant.EPOCH;

        Pace(Bucket bucket) {
            this.bucket = bucket;
        }
    }

    private final TelegramConfig.Limits limits;
    private final Clock clock;
    private final TimeMeter time;
    private final Bucket notifications;
    /** A chat that was quiet for as long as the longest period has its full burst again; a hold may last longer. */
    private final Cache<Long, Pace> paces =
            Caffeine.newBuilder().expireAfterAccess(1, TimeUnit.HOURS).build();

    @Inject
    SendLimits(TelegramConfig config, Clock clock) {
        this(config.limits(), clock);
    }

    SendLimits(TelegramConfig.Limits limits, Clock clock) {
        this.limits = limits;
        this.clock = clock;
        this.time = new ClockTime(clock);
        int perSecond = limits.notificationsPerSecond();
        this.notifications =
                atMost(bucket(), perSecond, SECOND, Math.max(1, perSecond / 6)).build();
    }

    private record ClockTime(Clock clock) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            Instant now = clock.instant();
            return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }

    private LocalBucketBuilder bucket() {
        return Bucket.builder().withCustomTimePrecision(time);
    }

    /** Never more than {@code most} in any period, {@code burst} of them without a pause. */
    private static LocalBucketBuilder atMost(LocalBucketBuilder bucket, int most, Duration period, int burst) {
        int atOnce = Math.min(burst, most);
        return bucket.addLimit(limit -> limit.capacity(atOnce).refillGreedy(Math.max(1, most - atOnce), period));
    }

    private Pace pace(long chat) {
        return paces.get(chat, key -> new Pace(newBucket(key)));
    }

    private Bucket newBucket(long chat) {
        LocalBucketBuilder bucket = bucket().addLimit(
                        limit -> limit.capacity(limits.chatBurst()).refillGreedy(limits.chatPerSecond(), SECOND));
        // Groups, supergroups and channels have negative ids.
        return (chat < 0 ? atMost(bucket, limits.groupPerMinute(), MINUTE, limits.chatBurst()) : bucket).build();
    }

    /** Takes the right to send to a chat now, or says how long to wait before asking again. */
    Duration take(long chat) {
        Pace pace = pace(chat);
        Duration held = Duration.between(clock.instant(), pace.heldUntil);
        if (held.isPositive()) {
            return held;
        }
        ConsumptionProbe probe = pace.bucket.tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Duration.ZERO : Duration.ofNanos(probe.getNanosToWaitForRefill());
    }

    /** Takes the right to send, as far as all chats together are concerned; only notifications wait, a fraction of a second. */
    void awaitTurn(Urgency urgency) throws InterruptedException {
        if (!notifications.tryConsume(1) && urgency == Urgency.NOTIFICATION) {
            notifications.asBlocking().consume(1);
        }
    }

    /** Telegram wants nothing for this chat for a while. */
    void hold(long chat, Duration pause) {
        pace(chat).heldUntil = clock.instant().plus(pause);
    }
}
