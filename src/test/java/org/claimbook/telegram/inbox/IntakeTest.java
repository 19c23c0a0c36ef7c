package org.claimbook.telegram.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.telegram.telegrambots.meta.api.objects.Update;

import org.claimbook.telegram.api.Bot;
import org.claimbook.telegram.api.Updates;
import org.claimbook.work.Wakeup;
import org.claimbook.work.WorkState;

@QuarkusTest
class IntakeTest {
    @Inject
    Bot bot;

    @Inject
    ReceivedUpdates inbox;

    @Inject
    Wakeup wakeup;

    @Inject
    MeterRegistry metrics;

    @Inject
    Clock clock;

    @Inject
    EntityManager rows;

    /** A reader with a bug. */
    private static final class Stumbling extends Updates {
        @Override
        public Update read(String update) {
            throw new IllegalStateException("a user's words: " + update);
        }
    }

    private double quarantined() {
        return metrics.counter("claimbook.telegram.updates", "source", "test", "outcome", "quarantined")
                .count();
    }

    @Test
    void anUpdateThatTheReaderBreaksDownOnIsSetAsideUnderItsNumber() {
        Intake intake = new Intake(bot, inbox, new Stumbling(), wakeup, metrics, clock);
        double before = quarantined();

        intake.take("{\"update_id\":99100,\"message\":{\"text\":\"secret\"}}", "test");
        intake.take("{\"update_id\":99100,\"message\":{\"text\":\"secret\"}}", "test");

        assertThat(inbox.isStored(bot.id(), 99100)).isTrue();
        assertThat(rows.createQuery("from ReceivedUpdate u where u.updateId = 99100", ReceivedUpdate.class)
                        .getResultList())
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.state).isEqualTo(WorkState.SET_ASIDE);
                    assertThat(row.endedAt).isNotNull();
                    assertThat(row.reason)
                            .startsWith("java.lang.IllegalStateException")
                            .doesNotContain("secret");
                });
        assertThat(quarantined()).isEqualTo(before + 1);
    }
}
