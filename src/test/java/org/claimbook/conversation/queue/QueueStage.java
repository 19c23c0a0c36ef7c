package org.claimbook.conversation.queue;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import org.claimbook.access.Keys;
import org.claimbook.access.Role;
import org.claimbook.answer.Ready;
import org.claimbook.answer.index.IndexKeeper;
import org.claimbook.claim.Change;
import org.claimbook.claim.desk.ClaimDesk;
import org.claimbook.claim.facts.FactFiles;
import org.claimbook.claim.store.Claims;
import org.claimbook.claim.write.ImportProgress;
import org.claimbook.conversation.Askers;
import org.claimbook.conversation.GivenAnswer;
import org.claimbook.conversation.GivenAnswers;
import org.claimbook.conversation.news.ProgressRow;
import org.claimbook.telegram.BotApiDouble;

/** An empty queue, claims about a lighthouse, and a question in a chat that none of them answers. */
abstract class QueueStage {
    static final String DARK = "lighthouse-was-dark";
    static final String PAINTED = "lighthouse-was-painted";
    static final Change BY_TEST = new Change("test", "a test");

    private final String question;
    private final long chat;

    BotApiDouble api;

    @Inject
    EditorTasks tasks;

    @Inject
    GivenAnswers answers;

    @Inject
    Claims claims;

    @Inject
    ClaimDesk desk;

    @Inject
    FactFiles files;

    @Inject
    Keys keys;

    @Inject
    IndexKeeper index;

    @Inject
    EntityManager rows;

    QueueStage(String question, long chat) {
        this.question = question;
        this.chat = chat;
    }

    @BeforeEach
    void begin() {
        forget();
        files.importFiles(List.of(Path.of("src/test/resources/conversation/lighthouse.yaml")), ImportProgress.NONE);
        Ready.await(index);
        Ready.caughtUp(index, claims);
        // what the test before has changed may answer the question of this one as soon as it is submitted
        await().atMost(Duration.ofSeconds(30)).until(() -> QuarkusTransaction.requiringNew()
                .call(() -> rows.find(ProgressRow.class, "questions") instanceof ProgressRow read
                        && read.lastChange >= claims.lastChange()));
    }

    @AfterEach
    void forget() {
        QuarkusTransaction.requiringNew().run(() -> {
            for (String table : List.of("editor_task", "conversation_rating", "conversation_answer")) {
                rows.createNativeQuery("delete from " + table).executeUpdate();
            }
        });
    }

    final GivenAnswer asked(int asker, Optional<String> claim) {
        return answers.remember("test:" + asker, Askers.of(asker), question, "en", claim, List.of());
    }

    final long submitted() {
        tasks.submit(asked(77, Optional.empty()), Askers.of(77), chat, 17, "en");
        return tasks.open(10).getLast().id();
    }

    final ValidatableResponse post(Role role, long id, String what, String body) {
        return given().header("Authorization", "Bearer " + keys.create(role, "Ada", null))
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/queue/" + id + "/" + what)
                .then();
    }

    /** What the chat of the question was told. */
    final List<String> told() {
        return api.sent().stream()
                .filter(body -> body.path("chat_id").asLong() == chat)
                .map(body -> body.path("text").asText())
                .toList();
    }
}
