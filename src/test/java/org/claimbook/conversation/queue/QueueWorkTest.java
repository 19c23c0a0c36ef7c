package org.claimbook.conversation.queue;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import java.time.Duration;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

import org.claimbook.access.Role;
import org.claimbook.answer.Ready;

/** How editors share the queue, and take back what was wrong. Last, as its facts answer much. */
@QuarkusTest
@Order(Integer.MAX_VALUE - 1)
class QueueWorkTest extends QueueStage {
    private static final String QUESTION = "who was up there with the brushes at hogmanay";
    private static final long CHAT = 70_088;

    QueueWorkTest() {
        super(QUESTION, CHAT);
    }

    @Test
    void whoWasToldOfALinkThatIsUndoneIsToldThatItWasWrongAndAgainOfTheRightOne() {
        int before = told().size();
        long id = submitted();
        post(Role.EDITOR, id, "link", "{\"claim\": \"" + PAINTED + "\"}").statusCode(200);
        await().atMost(Duration.ofSeconds(30)).until(() -> told().size() == before + 1);
        post(Role.EDITOR, id, "undo", "{}").statusCode(400).body("field", equalTo("reason"));

        post(Role.EDITOR, id, "undo", "{\"reason\": \"It asks for the lamp\"}")
                .statusCode(200)
                .body("claim", equalTo(PAINTED));

        await().atMost(Duration.ofSeconds(30)).until(() -> told().size() == before + 2);
        assertThat(told().getLast())
                .contains(
                        "Correction",
                        QUESTION,
                        claims.bySlug(PAINTED).orElseThrow().text());
        assertThat(tasks.open(10)).extracting(EditorTask::id).containsExactly(id);
        post(Role.EDITOR, id, "undo", "{\"reason\": \"Twice\"}").statusCode(404);
        Ready.caughtUp(index, claims);
        post(Role.EDITOR, id, "link", "{\"claim\": \"" + DARK + "\"}").statusCode(200);
        await().atMost(Duration.ofSeconds(30)).until(() -> told().size() == before + 3);
        assertThat(told().getLast()).contains("The lighthouse of Utsira was dark");
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
