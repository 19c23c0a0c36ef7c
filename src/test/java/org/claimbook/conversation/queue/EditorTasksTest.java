package org.claimbook.conversation.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.TestTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.claimbook.answer.Answerer;
import org.claimbook.answer.Channel;
import org.claimbook.answer.Context;
import org.claimbook.answer.Ready;
import org.claimbook.answer.index.IndexKeeper;
import org.claimbook.conversation.Asker;
import org.claimbook.conversation.Askers;
import org.claimbook.conversation.GivenAnswer;
import org.claimbook.conversation.GivenAnswers;
import org.claimbook.conversation.news.Follows;
import org.claimbook.conversation.privacy.StoredData;
import org.claimbook.matching.reading.Question;

@QuarkusTest
class EditorTasksTest {
    @Inject
    EditorTasks tasks;

    @Inject
    GivenAnswers answers;

    @Inject
    Ratings ratings;

    @Inject
    StoredData data;

    @Inject
    Follows follows;

    @Inject
    EntityManager rows;

    @Inject
    UnansweredCounts counts;

    @Inject
    Answerer answerer;

    @Inject
    IndexKeeper index;

    @Inject
    Clock clock;

    private final Asker ada = Askers.of(1);
    private final Asker bo = Askers.of(2);

    /** What the chats of other tests have left in the queue. */
    @BeforeEach
    void empty() {
        QuarkusTransaction.requiringNew().run(() -> {
            rows.createQuery("delete from TaskRow").executeUpdate();
            rows.createQuery("delete from AnswerRow").executeUpdate();
        });
    }

    private GivenAnswer asked(Asker asker, String question, String claim) {
        return answers.remember(
                "test:" + asker.user() + question, asker, question, "en", Optional.ofNullable(claim), List.of());
    }

    private void submit(Asker asker, String question) {
        tasks.submit(asked(asker, question, null), asker, 4711, 17, "en");
    }

    @Test
    @TestTransaction
    void manyAskersOfTheSameShareOneEntry() {
        submit(ada, "Is the “Earth” flat?");
        submit(ada, "is the earth flat");
        submit(bo, "IS THE EARTH\nflat?!");
        submit(bo, "Is the Earth round?");

        assertThat(tasks.open(10))
                .extracting(EditorTask::text, EditorTask::askers)
                .containsExactly(tuple("Is the “Earth” flat?", 2L), tuple("Is the Earth round?", 1L));
    }

    @Test
    @TestTransaction
    void aNegationOrAnotherNumberIsNotTheSame() {
        assertThat(EditorTasks.key("Did it not happen?")).isNotEqualTo(EditorTasks.key("Did it happen?"));
        assertThat(EditorTasks.key("Were there 91 drones?")).isNotEqualTo(EditorTasks.key("Were there 9.1 drones?"));
    }

    @Test
    @TestTransaction
    void aWrongMatchIsATaskOncePerClaim() {
        GivenAnswer answer = asked(ada, "Was it cold?", "it-was-hot");
        ratings.wrong(answer, ada);
        ratings.wrong(answer, ada);
        ratings.wrong(asked(bo, "was it cold", "it-was-hot"), bo);

        assertThat(tasks.open(10)).singleElement().satisfies(task -> {
            assertThat(task.kind()).isEqualTo(EditorTask.Kind.WRONG_MATCH);
            assertThat(task.claim()).isEqualTo("it-was-hot");
            assertThat(task.askers()).isEqualTo(2);
        });
        assertThat(ratings.of("it-was-hot")).isEqualTo(new Ratings.Tally(0, 2));
    }

    @Test
    @TestTransaction
    void anOfferOfWhichNothingFitsIsATaskUnlessItFollowsAWrongMatch() {
        GivenAnswer offer = asked(ada, "Was it cold?", null);
        ratings.noneFits(offer, ada);
        ratings.noneFits(offer, ada);
        GivenAnswer wrong = asked(bo, "Was it warm?", "it-was-hot");
        ratings.wrong(wrong, bo);
        ratings.noneFits(wrong, bo);

        assertThat(tasks.open(10))
                .extracting(EditorTask::text, EditorTask::kind, EditorTask::claim, EditorTask::askers)
                .containsExactly(
                        tuple("Was it cold?", EditorTask.Kind.NOTHING_FITS, "", 1L),
                        tuple("Was it warm?", EditorTask.Kind.WRONG_MATCH, "it-was-hot", 1L));
        assertThat(data.of(ada).wrongMatches()).isEqualTo(1);
    }

    @Test
    @TestTransaction
    void whatOneAskerDeletesStaysForTheOthers() {
        submit(ada, "Is the Earth flat?");
        submit(bo, "Is the Earth flat?");
        submit(ada, "Is it Ada's own?");

        StoredData.Summary deleted = data.delete(ada);

        assertThat(deleted.submitted())
                .containsExactly(
                        new StoredData.Submitted("Is the Earth flat?", null),
                        new StoredData.Submitted("Is it Ada's own?", null));
        assertThat(data.of(ada).isEmpty()).isTrue();
        assertThat(tasks.open(10)).singleElement().satisfies(task -> assertThat(task.askers())
                .isEqualTo(1));
    }

    @Test
    @TestTransaction
    void stoppingForgetsWhereToWriteAndKeepsTheQuestion() {
        submit(ada, "Is the Earth flat?");

        assertThat(follows.end(4711)).isEqualTo(1);
        assertThat(follows.end(4711)).isZero();
        assertThat(tasks.open(10)).hasSize(1);
    }

    @Test
    void textsGoAfterTheRetentionTimeUnlessSubmitted() {
        QuarkusTransaction.requiringNew().run(() -> {
            submit(ada, "Is the Earth flat?");
            ratings.wrong(asked(ada, "Was it cold?", "it-was-hot"), ada);
            ratings.noneFits(asked(ada, "Was it wet?", null), ada);
        });
        int gone = answers.purge(clock.instant().plus(Duration.ofSeconds(1)));
        tasks.purge(clock.instant().plus(Duration.ofSeconds(1)));

        assertThat(gone).isEqualTo(3);
        assertThat(tasks.open(10)).extracting(EditorTask::text).containsExactly("Is the Earth flat?");
        data.delete(ada);
    }

    @Test
    @TestTransaction
    void aFloodOfQuestionsLeavesTheOftenAskedOnesAndNoMoreThanSoMany() {
        Ready.await(index);
        rows.createNativeQuery("delete from unanswered_count").executeUpdate();
        rows.createNativeQuery("""
                        insert into unanswered_count (text_key, channel, language, asked_on, times)
                        select 'flood ' || x, 'REST', 'en', current_date, 1 from system_range(1, :many)""")
                .setParameter("many", UnansweredCounts.MOST_KEPT)
                .executeUpdate();
        rows.createNativeQuery(
                        "update unanswered_count set times = 2, asked_on = current_date - 20 where text_key = 'flood 17'")
                .executeUpdate();
        String unknown = "Is my goat made of glass?";
        for (int i = 0; i < 3; i++) {
            answerer.answer(Question.of(unknown), Context.now(Channel.REST));
        }
        counts.write();

        assertThat(rows.createQuery("select count(c) from CountRow c", Long.class)
                        .getSingleResult())
                .isEqualTo(UnansweredCounts.MOST_KEPT);
        assertThat(counts.of(List.of("flood 17", EditorTasks.key(unknown))))
                .extracting(row -> row.times)
                .containsExactlyInAnyOrder(2L, 3L);
    }
}
