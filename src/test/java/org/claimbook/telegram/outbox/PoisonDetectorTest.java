package org.claimbook.telegram.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;

class PoisonDetectorTest {
    private static final Duration SHORTEST = Duration.ofMinutes(10);
    private static final long STUCK = 1;
    private static final long OTHER = 2;

    private boolean connected = true;
    private Instant now = Instant.parse("2026-11-23T12:00:00Z");
    private final PoisonDetector patience = new PoisonDetector(
            SHORTEST,
            new Clock() {
                @Override
                public ZoneId getZone() {
                    return ZoneOffset.UTC;
                }

                @Override
                public Clock withZone(ZoneId zone) {
                    return this;
                }

                @Override
                public Instant instant() {
                    return now;
                }
            },
            () -> connected);

    private boolean failsAfter(Duration pause) {
        now = now.plus(pause);
        return patience.isOver(STUCK);
    }

    private void othersGetThrough() {
        now = now.plusSeconds(1);
        patience.succeeded(OTHER);
    }

    @Test
    void endsWhenOneMessageFailsAndFailsWhileOthersGetThrough() {
        assertThat(failsAfter(Duration.ZERO)).isFalse();
        for (int i = 1; i < PoisonDetector.MOST_FAILURES; i++) {
            othersGetThrough();
            assertThat(failsAfter(Duration.ofMinutes(3))).isFalse();
        }
        othersGetThrough();

        assertThat(failsAfter(Duration.ofMinutes(3))).isTrue();
    }

    @Test
    void neverEndsInAnOutage() {
        othersGetThrough();
        connected = false;
        for (int i = 0; i < 1_000; i++) {
            assertThat(failsAfter(Duration.ofSeconds(30))).isFalse();
        }
        connected = true;
        othersGetThrough();

        assertThat(failsAfter(Duration.ofSeconds(30)))
                .as("the first failure after an outage")
                .isFalse();
    }

    @Test
    void lastsForSomeTimeHoweverOftenItFails() {
        for (int i = 0; i < 100; i++) {
            assertThat(failsAfter(Duration.ofSeconds(1))).isFalse();
            othersGetThrough();
        }
    }

    @Test
    void endsAfterHoursThoughNoOtherMessageIsThereToGetThrough() {
        assertThat(failsAfter(Duration.ZERO)).isFalse();
        assertThat(failsAfter(PoisonDetector.ALONE.minusMinutes(1))).isFalse();
        connected = false;
        assertThat(failsAfter(Duration.ofMinutes(2))).as("in an outage").isFalse();
        connected = true;
        assertThat(failsAfter(PoisonDetector.ALONE.minusMinutes(1)))
                .as("counted from the outage on")
                .isFalse();

        assertThat(failsAfter(Duration.ofMinutes(1))).isTrue();
    }

    @Test
    void beginsAnewWithASuccess() {
        for (int i = 0; i < PoisonDetector.MOST_FAILURES; i++) {
            failsAfter(Duration.ofMinutes(5));
            othersGetThrough();
        }
        patience.succeeded(STUCK);

        assertThat(failsAfter(Duration.ofMinutes(5))).isFalse();
    }
}
