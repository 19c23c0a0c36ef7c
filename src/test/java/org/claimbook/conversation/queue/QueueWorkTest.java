package org.claimbook.conversation.queue;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

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

/** How editors share the queue, and take back what was wrong. Last, as its facts answer much. */
@QuarkusTest
@Order(Integer.MAX_VALUE)
class QueueWorkTest {
    private static final String DARK = "lighthouse-was-dark";
    private static final String PAINTED = "lighthouse-was-painted";
    private static final String QUESTION = "who was up there with the brushes at hogmanay";
    private static final long CHAT = 70_088;
    private static final Change BY_TEST = new Change("test", "a test");

    BotApiDouble api;

    @Inject
    EditorTasks tasks;

    @Inject
    GivenAnswers answers;

    @Inject
    Ratings ratings;

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

    private GivenAnswer asked(int asker, Optional<String> claim) {
        return answers.remember("test:" + asker, Askers.of(asker), QUESTION, "en", claim, List.of());
    }

    private long submitted() {
        tasks.submit(asked(77, Optional.empty()), Askers.of(77), CHAT, 17, "en");
        return tasks.open(10).getLast().id();
    }

    private ValidatableResponse post(Role role, long id, String what, String body) {
        return given().header("Authorization", "Bearer " + keys.create(role, "Ada", null))
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/queue/" + id + "/" + what)
                .then();
    }

    private List<String> toldTo(long chat) {
        return api.sent().stream()
                .filter(body -> body.path("chat_id").asLong() == chat)
                .map(body -> body.path("text").asText())
                .toList();
    }

    @Test
    void whoWasToldOfALinkThatIsUndoneIsToldThatItWasWrongAndAgainOfTheRightOne() {
        int before = toldTo(CHAT).size();
        long id = submitted();
        post(Role.EDITOR, id, "link", "{\"claim\": \"" + PAINTED + "\"}").statusCode(200);
        await().atMost(Duration.ofSeconds(30)).until(() -> toldTo(CHAT).size() == before + 1);
        post(Role.EDITOR, id, "undo", "{}").statusCode(400).body("field", equalTo("reason"));

        post(Role.EDITOR, id, "undo", "{\"reason\": \"It asks for the lamp\"}")
                .statusCode(200)
                .body("claim", equalTo(PAINTED));

        await().atMost(Duration.ofSeconds(30)).until(() -> toldTo(CHAT).size() == before + 2);
        assertThat(toldTo(CHAT).getLast())
                .contains(
                        "Correction",
                        QUESTION,
                        claims.bySlug(PAINTED).orElseThrow().text());
        assertThat(tasks.open(10)).extracting(EditorTask::id).containsExactly(id);
        post(Role.EDITOR, id, "undo", "{\"reason\": \"Twice\"}").statusCode(404);
        Ready.caughtUp(index, claims);
        post(Role.EDITOR, id, "link", "{\"claim\": \"" + DARK + "\"}").statusCode(200);
        await().atMost(Duration.ofSeconds(30)).until(() -> toldTo(CHAT).size() == before + 3);
        assertThat(toldTo(CHAT).getLast()).contains("The lighthouse of Utsira was dark");
        desk.unphrase(DARK, QUESTION, BY_TEST);
    }

    @Test
    void aQuestionIsAssignedAndTalkedAbout() {
        long id = submitted();

        post(Role.EDITOR, id, "assign", "{\"assignee\": \"Bea (000000000000)\"}")
                .statusCode(204);
        post(Role.EDITOR, id, "comments", "{\"text\": \"I have asked the keeper\"}")
                .statusCode(204);
        post(Role.EDITOR, id, "comments", "{\"text\": \" \"}").statusCode(400).body("field", equalTo("text"));

        var editor = given().header("Authorization", "Bearer " + keys.create(Role.EDITOR, "Ada", null));
        editor.queryParam("progress", "ASSIGNED")
                .queryParam("assignee", "Bea (000000000000)")
                .get("/api/v1/queue")
                .then()
                .body("clusters.questions.flatten().id", contains((int) id))
                .body("clusters[0].questions[0].comments.text", contains("I have asked the keeper"))
                .body("clusters[0].questions[0].comments[0].author", startsWith("Ada ("));
        given().header("Authorization", "Bearer " + keys.create(Role.EDITOR, "Ada", null))
                .queryParam("progress", "LATER")
                .get("/api/v1/queue")
                .then()
                .statusCode(400);
        post(Role.EDITOR, id, "assign", "{}").statusCode(204);
        given().header("Authorization", "Bearer " + keys.create(Role.EDITOR, "Ada", null))
                .queryParam("progress", "NEW")
                .get("/api/v1/queue")
                .then()
                .body("clusters.questions.flatten().id", contains((int) id));
        post(Role.READER, id, "assign", "{}").statusCode(403);
    }
}
