package org.claimbook.telegram.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.Test;

import org.claimbook.telegram.api.TelegramConfig;
import org.claimbook.work.Urgency;

class SendLimitsTest {
    private static final long PERSON = 7;
    private static final long GROUP = -7;

    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private final SendLimits limits = new SendLimits(defaults(), ((InstantSource) () -> now).withZone(ZoneOffset.UTC));

    private static TelegramConfig.Limits defaults() {
        return new SmallRyeConfigBuilder()
                .withMapping(TelegramConfig.Limits.class, "claimbook.telegram.limits")
                .build()
                .getConfigMapping(TelegramConfig.Limits.class, "claimbook.telegram.limits");
    }

    /** When each of {@code number} messages goes out that are all there at once. */
    private List<Duration> sent(long chat, int number) {
        Instant start = now;
        List<Duration> times = new ArrayList<>();
        while (times.size() < number) {
            Duration wait = limits.take(chat);
            if (wait.isZero()) {
                times.add(Duration.between(start, now));
            } else {
                now = now.plus(wait);
            }
        }
        return times;
    }

    @Test
    void aChatGetsAShortBurstThenOneASecond() {
        assertThat(sent(PERSON, 8))
                .extracting(Duration::toMillis)
                .containsExactly(0L, 0L, 0L, 0L, 0L, 1_000L, 2_000L, 3_000L);
        assertThat(limits.take(PERSON + 1)).isZero();
    }

    @Test
    void aGroupGetsAtMostTwentyInAnyMinute() {
        List<Duration> times = sent(GROUP, 100);

        for (Duration from : times) {
            assertThat(times)
                    .filteredOn(time ->
                            time.compareTo(from) >= 0 && time.minus(from).toMillis() < 60_000)
                    .hasSizeLessThanOrEqualTo(20);
        }
        assertThat(times.getLast()).isLessThan(Duration.ofMinutes(7));
    }

    @Test
    void waitsForAsLongAsTelegramSays() {
        limits.hold(PERSON, Duration.ofSeconds(40));

        assertThat(limits.take(PERSON)).isEqualTo(Duration.ofSeconds(40));
        now = now.plusSeconds(39);
        assertThat(limits.take(PERSON)).isEqualTo(Duration.ofSeconds(1));
        now = now.plusSeconds(1);
        assertThat(limits.take(PERSON)).isZero();
    }

    @Test
    void onlyNotificationsWaitForAllTheOthers() throws InterruptedException {
        SendLimits real = new SendLimits(defaults(), java.time.Clock.systemUTC());
        for (int i = 0; i < 200; i++) {
            real.awaitTurn(Urgency.REPLY);
        }
        Instant start = Instant.now();
        for (int i = 0; i < 50; i++) {
            real.awaitTurn(Urgency.NOTIFICATION);
        }
        assertThat(Duration.between(start, Instant.now())).isBetween(Duration.ofMillis(1_700), Duration.ofSeconds(20));
    }
}
