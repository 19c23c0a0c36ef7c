package org.claimbook.claim.desk.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import org.claimbook.answer.Ready;
import org.claimbook.answer.index.IndexKeeper;

/** Edits claims through the running service, as editors do. */
@QuarkusTest
class DeskTest {
    private static final String PROBLEM = "application/problem+json";

    @Inject
    DeskStage stage;

    @Inject
    IndexKeeper index;

    @Test
    void aClaimIsDraftedPublishedAnsweredAndWithdrawn() {
        Ready.await(index);
        String name = stage.name("drafted");
        stage.draft(name);
        String path = "/api/v1/claims/" + name;
        given().get(path).then().statusCode(404);
        stage.reader().get(path).then().statusCode(200).body("status", equalTo("DRAFT"));

        stage.act(name, "assessments", """
                {"verdict": "REFUTED", "summary": "It stands.", "assessor": "Paper", "asOf": "2026-01-05", "reason": "seen"}
                """).statusCode(200).header("ETag", "\"2\"");
        stage.act(name, "publish", "{\"reason\": \"two have looked\"}")
                .statusCode(200)
                .body("status", equalTo("PUBLISHED"));

        given().get(path).then().statusCode(200).body("assessment.verdict", equalTo("REFUTED"));
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> given().queryParam(
                        "q", "Did the tower of " + name + " fall?")
                .get("/api/v1/ask")
                .then()
                .statusCode(200)
                .body("claim.id", equalTo(name))
                .body("claim.revision", equalTo(3)));

        stage.act(name, "retract", "{\"reason\": \"there is no such tower\"}").statusCode(200);
        given().get(path).then().statusCode(410);
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> given().queryParam(
                        "q", "Did the tower of " + name + " fall?")
                .get("/api/v1/ask")
                .then()
                .body("claim.id", not(equalTo(name))));
        stage.reader().get(path + "/form").then().statusCode(200).body("status", equalTo("RETRACTED"));
    }

    @Test
    void ofTwoEditorsWhoSaveAtOnceOneIsToldAndNothingIsLost() throws Exception {
        String name = stage.name("raced");
        stage.draft(name);
        String form = stage.reader().get("/api/v1/claims/" + name + "/form").asString();
        CountDownLatch start = new CountDownLatch(1);
        List<CompletableFuture<Response>> saves = IntStream.of(1, 2)
                .mapToObj(i -> {
                    String changed = form.replace("fell down", "fell down " + i + " times")
                            .replaceFirst("\\{", "{\"reason\": \"editor " + i + "\", ");
                    var request = stage.editor().header("If-Match", "\"1\"").body(changed);
                    return CompletableFuture.supplyAsync(() -> {
                        try {
                            start.await();
                        } catch (InterruptedException e) {
                            throw new IllegalStateException(e);
                        }
                        return request.put("/api/v1/claims/" + name);
                    });
                })
                .toList();

        start.countDown();
        List<Response> replies = saves.stream().map(CompletableFuture::join).toList();

        assertThat(replies).extracting(Response::statusCode).containsExactlyInAnyOrder(200, 412);
        Response saved =
                replies.stream().filter(r -> r.statusCode() == 200).findFirst().orElseThrow();
        Response stale =
                replies.stream().filter(r -> r.statusCode() == 412).findFirst().orElseThrow();
        stale.then()
                .contentType(PROBLEM)
                .header("ETag", "\"2\"")
                .body("yours.text", containsString("fell down."))
                .body("yours.revision", equalTo(1))
                .body("stored.text", equalTo(saved.path("text")))
                .body("stored.revision", equalTo(2));
        stage.reader().get("/api/v1/claims/" + name + "/form").then().body("text", equalTo(saved.path("text")));
    }

    @Test
    void everyWrongFieldIsNamedAtOnce() {
        stage.editor()
                .body("""
                        {"slug": "Not A Slug", "topic": "no-such-topic", "text": " ", "language": "english", "colour": "red",
                         "statements": [{"slug": "a", "speaker": "b", "stance": "LIKES", "text": "\\u0007"}],
                         "assessments": [{"verdict": "TRUE", "summary": "", "asOf": "yesterday"}]}
                        """)
                .post("/api/v1/claims")
                .then()
                .statusCode(400)
                .contentType(PROBLEM)
                .body(
                        "violations.field",
                        hasItems(
                                "slug",
                                "text",
                                "language",
                                "colour",
                                "statements[0].stance",
                                "statements[0].text",
                                "assessments[0].verdict",
                                "assessments[0].summary",
                                "assessments[0].asOf"))
                .body("violations.find { it.field == 'statements[0].stance' }.message", containsString("LIKES"));
        String name = stage.name("unknown");
        stage.editor()
                .body("""
                        {"slug": "%s", "topic": "no-such-topic", "text": "It is.", "entities": ["nobody"],
                         "statements": [{"slug": "a", "speaker": "noone", "stance": "DENY", "text": "No", "sources": ["nowhere"]}]}
                        """.formatted(name))
                .post("/api/v1/claims")
                .then()
                .statusCode(400)
                .body(
                        "violations.field",
                        containsInAnyOrder(
                                "topic", "entities[0]", "statements[0].speaker", "statements[0].sources[0]"));
    }

    @Test
    void publishingNeedsSourcesAndAssessorsOrTheReasonWhyNot() {
        String name = stage.name("bare");
        stage.draft(name);
        stage.act(name, "statements", """
                {"slug": "bare", "speaker": "%s", "stance": "DENY", "text": "No.", "reason": "heard"}""".formatted(name)).statusCode(200);
        stage.act(name, "assessments", """
                {"verdict": "SUPPORTED", "summary": "Yes.", "asOf": "2026-01-05", "reason": "seen"}""").statusCode(200);

        stage.act(name, "publish", "{\"reason\": \"go\"}")
                .statusCode(400)
                .body("violations.field", containsInAnyOrder("statements[1].sources", "assessments[0].assessor"));

        stage.editor()
                .header("If-Match", "*")
                .body("""
                        {"speaker": "%s", "stance": "DENY", "text": "No.", "unsourced": "Told to us in person", "reason": "said why"}
                        """.formatted(name))
                .put("/api/v1/claims/" + name + "/statements/bare")
                .then()
                .statusCode(200)
                .body("statements[1].unsourced", equalTo("Told to us in person"));
        stage.act(name, "publish", "{\"reason\": \"go\"}")
                .statusCode(400)
                .body("violations.field", contains("assessments[0].assessor"));
    }

    @Test
    void whatIsSentBackUnchangedChangesNothingButTheRest() {
        String name = stage.name("returned");
        stage.published(name);
        Response read = stage.reader().get("/api/v1/claims/" + name + "/form");

        stage.editor()
                .header("If-Match", read.header("ETag"))
                .body(read.asString().replaceFirst("\\{", "{\"reason\": \"nothing\", "))
                .put("/api/v1/claims/" + name)
                .then()
                .statusCode(200)
                .header("ETag", read.header("ETag"))
                .body("status", equalTo("PUBLISHED"));
    }
}
