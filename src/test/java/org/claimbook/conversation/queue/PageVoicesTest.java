package org.claimbook.conversation.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.claimbook.answer.Ready;
import org.claimbook.answer.index.IndexKeeper;
import org.claimbook.conversation.Asker;
import org.claimbook.conversation.Pseudonyms;

/** What visitors of pages say. */
@QuarkusTest
class PageVoicesTest {
    @Inject
    PageVoices voices;

    @Inject
    EditorQueue queue;

    @Inject
    EditorTasks tasks;

    @Inject
    Pseudonyms pseudonyms;

    @Inject
    IndexKeeper index;

    @Inject
    Clock clock;

    @BeforeEach
    void waitForTheIndex() {
        Ready.await(index);
    }

    @Test
    void twoVisitorsAreCountedOnTheirPageAndForgottenInTime() {
        String question = "Is the gate of Quellenbach older than its wall?";
        assertThat(voices.submit(question, "en", visitor("192.0.2.1"))).isTrue();
        assertThat(voices.submit(question, "en", visitor("192.0.2.1"))).isTrue();
        assertThat(voices.submit(question, "de", visitor("192.0.2.2"))).isTrue();

        assertThat(queue.page(EditorQueue.Sought.ALL, Optional.empty(), 100).clusters())
                .filteredOn(cluster -> cluster.questions().getFirst().text().equals(question))
                .singleElement()
                .satisfies(cluster -> {
                    assertThat(cluster.askers()).isEqualTo(2);
                    assertThat(cluster.channels()).isEqualTo(Map.of("PAGE", 2L));
                    assertThat(cluster.languages()).isEqualTo(Map.of("en", 1L, "de", 1L));
                });
        tasks.purge(clock.instant().plusSeconds(1));
        assertThat(tasks.open(1_000)).extracting(EditorTask::text).doesNotContain(question);
    }

    @Test
    void aVisitorIsHeardSoOftenInADay() {
        Asker visitor = visitor("192.0.2.3");
        for (int i = 0; i < PageVoices.MOST_A_DAY; i++) {
            assertThat(voices.submit("Is the number " + i + " carved there?", "en", visitor))
                    .isTrue();
        }

        assertThat(voices.submit("Is another number carved there?", "en", visitor))
                .isFalse();
        assertThat(voices.submit("Is another number carved there?", "en", visitor("192.0.2.4")))
                .isTrue();
        tasks.purge(Instant.now(clock).plusSeconds(1));
    }

    @Test
    void anotherDayIsAnotherVisitor() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);

        assertThat(visitor("192.0.2.5")).isNotEqualTo(pseudonyms.visitor("192.0.2.5", today.plusDays(1)));
        assertThat(visitor("192.0.2.5").user()).doesNotContain("192");
    }

    private Asker visitor(String address) {
        return pseudonyms.visitor(address, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }
}
