package org.claimbook.conversation.queue;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.claimbook.access.Role;
import org.claimbook.answer.Ready;
import org.claimbook.claim.Claim;
import org.claimbook.claim.ClaimStatus;
import org.claimbook.claim.Phrasing;
import org.claimbook.conversation.Askers;

/** What editors do with questions of the queue, and what becomes of that for those who asked. Last, as its facts answer much. */
@QuarkusTest
@Order(Integer.MAX_VALUE - 1)
class QueueDeskTest extends QueueStage {
    private static final String QUESTION = "did nobody switch on that big lamp at sylvester";
    private static final long CHAT = 70_077;

    @Inject
    Ratings ratings;

    QueueDeskTest() {
        super(QUESTION, CHAT);
    }

    private void assertThatItIsAnsweredWith(String claim) {
        Ready.caughtUp(index, claims);
        given().queryParam("q", QUESTION)
                .get("/api/v1/ask")
                .then()
                .statusCode(200)
                .body("outcome", equalTo("ANSWERED"))
                .body("claim.id", equalTo(claim));
    }

    @Test
    void aLinkedQuestionIsAnsweredAtOnceAndItsAskersAreTold() {
        given().queryParam("q", QUESTION).get("/api/v1/ask").then().body("outcome", equalTo("UNKNOWN"));
        int before = told().size();
        long id = submitted();

        post(Role.EDITOR, id, "link", "{\"claim\": \"" + DARK + "\", \"reason\": \"Sylvester is New Year's Eve\"}")
                .statusCode(200)
                .body("claim", equalTo(DARK));

        assertThat(tasks.open(10)).isEmpty();
        Claim claim = claims.bySlug(DARK).orElseThrow();
        assertThat(claim.phrasings()).contains(new Phrasing("en", QUESTION));
        given().get("/api/v1/claims/" + DARK + "/history")
                .then()
                .statusCode(200)
                .body(containsString("Sylvester is New Year's Eve"));
        assertThatItIsAnsweredWith(DARK);
        await().atMost(Duration.ofSeconds(30)).until(() -> told().size() == before + 1);
        assertThat(told().getLast()).contains(QUESTION, "The lighthouse of Utsira was dark");
        post(Role.EDITOR, id, "link", "{\"claim\": \"" + PAINTED + "\"}").statusCode(404);
    }

    @Test
    void theClaimThatWasNotMeantIsNoAnswer() {
        ratings.wrong(asked(78, Optional.of(PAINTED)), Askers.of(78));
        long id = tasks.open(10).getLast().id();

        post(Role.EDITOR, id, "link", "{\"claim\": \"" + PAINTED + "\"}")
                .statusCode(400)
                .body("field", equalTo("claim"));
        assertThat(claims.bySlug(PAINTED).orElseThrow().phrasings()).hasSize(1);
        assertThat(tasks.open(10)).hasSize(1);
    }

    @Test
    void aDraftTakesTheQuestionAlongAndItsAskersAreToldWhenItIsPublished() {
        int before = told().size();
        long id = submitted();

        post(
                        Role.EDITOR,
                        id,
                        "draft",
                        "{\"claim\": {\"slug\": \"lamp-stayed-off\", \"topic\": \"lighthouse\", \"text\": \"Nobody switched on the lamp of"
                                + " the lighthouse of Utsira.\"}, \"language\": \"en\"}")
                .statusCode(201)
                .header("Location", endsWith("/api/v1/claims/lamp-stayed-off"))
                .body("claim", equalTo("lamp-stayed-off"));

        Claim draft = claims.bySlug("lamp-stayed-off").orElseThrow();
        assertThat(draft.status()).isEqualTo(ClaimStatus.DRAFT);
        assertThat(draft.phrasings()).containsExactly(new Phrasing("en", QUESTION));
        given().header("Authorization", "Bearer " + keys.create(Role.EDITOR, "Ada", null))
                .get("/api/v1/queue")
                .then()
                .body("clusters.questions.flatten().draft", hasItem("lamp-stayed-off"));
        assertThat(told()).hasSize(before);

        desk.publish("lamp-stayed-off", null, BY_TEST);
        try {
            assertThatItIsAnsweredWith("lamp-stayed-off");
            await().atMost(Duration.ofSeconds(30)).until(() -> told().size() == before + 1);
            assertThat(told().getLast()).contains("Nobody switched on the lamp");
        } finally {
            desk.retract("lamp-stayed-off", null, BY_TEST);
        }
    }

    @Test
    void whatIsDismissedLeavesTheQueueUntilItIsSubmittedAgain() {
        long id = submitted();
        post(Role.EDITOR, id, "dismiss", "{}").statusCode(400).body("field", equalTo("reason"));
        assertThat(tasks.open(10)).hasSize(1);

        post(Role.EDITOR, id, "dismiss", "{\"reason\": \"Nobody can know that.\"}")
                .statusCode(204);
        post(Role.EDITOR, id, "dismiss", "{\"reason\": \"Once more.\"}").statusCode(404);

        assertThat(tasks.open(10)).isEmpty();
        assertThat(rows.createQuery("select t.decidedBy from TaskRow t where t.id = " + id, String.class)
                        .getSingleResult())
                .startsWith("Ada");
        assertThat(submitted()).isEqualTo(id);
    }

    @Test
    void aDecisionThatIsSentTwiceIsMadeOnceAndAudited() {
        long id = submitted();
        String dismiss = "/api/v1/queue/" + id + "/dismiss";
        var editor = given().header("Authorization", "Bearer " + keys.create(Role.EDITOR, "Ada", null))
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", "dismissal");

        for (int i = 0; i < 2; i++) {
            editor.body("{\"reason\": \"A private matter\"}")
                    .post(dismiss)
                    .then()
                    .statusCode(204)
                    .body(emptyString());
        }
        editor.body("{\"reason\": \"Another matter\"}").post(dismiss).then().statusCode(422);
        editor.queryParam("kind", "QUESTION")
                .queryParam("subject", id)
                .get("/api/v1/audit")
                .then()
                .statusCode(200)
                .body("entries.action", contains("DISMISSED"))
                .body("entries[0].reason", equalTo("A private matter"))
                .body("entries[0].actor", startsWith("Ada ("))
                .body(not(containsString(QUESTION)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "link | {} | claim",
                "link | {\"claim\": 7} | claim",
                "link | {\"claim\": \"no-such-claim\"} | claim",
                "link | {\"claim\": \"lighthouse-was-dark\", \"language\": \"english\"} | language",
                "link | {\"claim\": \"lighthouse-was-dark\", \"more\": 1} | more",
                "link | {\"claim\": \"lighthouse-was-dark\", \"reason\": \" \"} | reason",
                "link | [] | body",
                "link | {\"claim\" | body",
                "draft | {} | claim",
                "draft | {\"claim\": {\"slug\": \"A B\"}} | slug",
                "dismiss | {\"reason\": 5} | reason"
            })
    void aWrongFieldIsNamedAndNothingHappens(String what, String body, String field) {
        long id = submitted();

        post(Role.EDITOR, id, what, body)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations.field", hasItem(field));

        assertThat(tasks.open(10)).extracting(EditorTask::id).containsExactly(id);
    }

    @Test
    void onlyEditorsDecide() {
        long id = submitted();
        for (String what : List.of("link", "draft", "dismiss")) {
            post(Role.READER, id, what, "{\"reason\": \"Why not?\"}").statusCode(403);
            given().contentType(ContentType.JSON)
                    .body("{\"reason\": \"Why not?\"}")
                    .post("/api/v1/queue/" + id + "/" + what)
                    .then()
                    .statusCode(401);
        }
        assertThat(tasks.open(10)).hasSize(1);
    }
}
