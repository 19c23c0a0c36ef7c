package org.claimbook.claim.web.desk;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import org.claimbook.answer.IndexKeeper;
import org.claimbook.answer.Ready;

/** Edits the store through the running service, as editors do. */
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
                .body("claim", nullValue()));
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

    @Test
    void aStatementIsAppendedRevisedAndTakenOut() {
        String name = stage.name("stated");
        stage.draft(name);
        String statements = "/api/v1/claims/" + name + "/statements";
        String body = """
                {"slug": "more", "speaker": "%s", "stance": "DENY", "text": "No.", "sources": ["%s"], "reason": "heard"}""".formatted(name, name);
        stage.editor()
                .header("If-Match", "\"1\"")
                .body(body)
                .post(statements)
                .then()
                .statusCode(200)
                .body("statements.slug", contains("said", "more"));
        stage.editor()
                .header("If-Match", "\"2\"")
                .body(body)
                .post(statements)
                .then()
                .statusCode(409);
        stage.editor()
                .header("If-Match", "\"2\"")
                .body(body.replace("No.", "Never."))
                .put(statements + "/more")
                .then()
                .statusCode(200)
                .body("statements[1].text", equalTo("Never."));
        stage.editor()
                .header("If-Match", "\"3\"")
                .delete(statements + "/more")
                .then()
                .statusCode(400)
                .body("field", equalTo("reason"));
        stage.editor()
                .header("If-Match", "\"3\"")
                .queryParam("reason", "never said")
                .delete(statements + "/more")
                .then()
                .statusCode(200)
                .body("statements.slug", contains("said"));
        stage.editor()
                .header("If-Match", "\"4\"")
                .queryParam("reason", "never said")
                .delete(statements + "/more")
                .then()
                .statusCode(404);
    }

    @Test
    void assessmentsCanOnlyBeAdded() {
        String name = stage.name("assessed");
        stage.draft(name);
        String verdict =
                "{\"verdict\": \"%s\", \"summary\": \"So.\", \"assessor\": \"A\", \"asOf\": \"%s\", \"reason\": \"r\"}";
        stage.act(name, "assessments", verdict.formatted("REFUTED", "2026-02-01"))
                .statusCode(200);
        stage.act(name, "assessments", verdict.formatted("SUPPORTED", "2026-01-01"))
                .statusCode(400)
                .body("field", equalTo("asOf"));
        stage.act(name, "assessments", verdict.formatted("SUPPORTED", "2026-03-01"))
                .statusCode(200)
                .body("assessments.revision", contains(1, 2));
        Response read = stage.reader().get("/api/v1/claims/" + name + "/form");
        stage.editor()
                .header("If-Match", read.header("ETag"))
                .body(read.asString().replace("REFUTED", "SUPPORTED").replaceFirst("\\{", "{\"reason\": \"x\", "))
                .put("/api/v1/claims/" + name)
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("assessments[0]"))
                .body("detail", containsString("append-only"));
    }

    @Test
    void aMergedClaimRedirectsAndItsWordingsGoOn() {
        String name = stage.name("kept");
        stage.published(name);
        String other = stage.name("double");
        stage.draftOnly(other, name);
        stage.act(other, "publish", "{\"reason\": \"go\"}").statusCode(200);

        stage.act(other, "merge", "{\"into\": \"%s\", \"reason\": \"the same\"}".formatted(name))
                .statusCode(200)
                .body("slug", equalTo(name))
                .body(
                        "phrasings.en",
                        hasItems("Did the tower of " + other + " fall?", "The tower of " + other + " fell down."));

        given().redirects()
                .follow(false)
                .get("/api/v1/claims/" + other)
                .then()
                .statusCode(301)
                .header("Location", containsString("/api/v1/claims/" + name));
        given().redirects()
                .follow(false)
                .get("/claims/" + other)
                .then()
                .statusCode(301)
                .header("Location", containsString("/claims/" + name));
        stage.act(other, "publish", "{\"reason\": \"again\"}").statusCode(409);
        stage.act(name, "merge", "{\"into\": \"%s\", \"reason\": \"back\"}".formatted(other))
                .statusCode(409);
        stage.act(name, "merge", "{\"into\": \"%s\", \"reason\": \"self\"}".formatted(name))
                .statusCode(400);
        stage.act(name, "merge", "{\"into\": \"no-such-claim\", \"reason\": \"gone\"}")
                .statusCode(400);
    }

    @Test
    void theSameRequestTwiceIsDoneOnce() {
        String name = stage.name("once");
        stage.names(name);
        String body = "{\"slug\": \"%s\", \"topic\": \"%s\", \"text\": \"It is so.\"}".formatted(name, name);
        var editor = stage.editor().header("Idempotency-Key", "key of " + name);
        Response first = editor.body(body).post("/api/v1/claims");
        Response second = editor.body(body).post("/api/v1/claims");

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(second.header("Location"))
                .isEqualTo(first.header("Location"))
                .endsWith("/api/v1/claims/" + name);
        editor.body(body.replace("so", "not so"))
                .post("/api/v1/claims")
                .then()
                .statusCode(422)
                .contentType(PROBLEM);
        stage.editor().body(body).post("/api/v1/claims").then().statusCode(409);
        stage.reader().get("/api/v1/claims/" + name + "/form").then().body("revision", equalTo(1));
    }

    @Test
    void withoutVersionNothingIsChanged() {
        String name = stage.name("blind");
        stage.draft(name);
        stage.editor()
                .body("{\"reason\": \"x\"}")
                .post("/api/v1/claims/" + name + "/publish")
                .then()
                .statusCode(428)
                .contentType(PROBLEM);
        stage.editor()
                .header("If-Match", "3")
                .body("{\"reason\": \"x\"}")
                .post("/api/v1/claims/" + name + "/publish")
                .then()
                .statusCode(400)
                .body("field", equalTo("If-Match"));
        stage.editor()
                .header("If-Match", "\"7\"")
                .body("{\"reason\": \"x\"}")
                .post("/api/v1/claims/" + name + "/publish")
                .then()
                .statusCode(412)
                .body("yours", nullValue())
                .body("stored.revision", equalTo(1));
        stage.act(name, "publish", "{}").statusCode(400).body("field", equalTo("reason"));
        stage.act(name, "publish", "{\"reason\": \"x\", \"when\": \"now\"}")
                .statusCode(400)
                .body("field", equalTo("when"));
        stage.act("no-such-claim", "publish", "{\"reason\": \"x\"}").statusCode(404);
    }

    @Test
    void aReaderCannotWriteAndNobodyWithoutAKeyCan() {
        String name = stage.name("guarded");
        stage.draft(name);
        for (String path : List.of(
                "",
                "/" + name + "/publish",
                "/" + name + "/retract",
                "/" + name + "/merge",
                "/" + name + "/statements",
                "/" + name + "/assessments")) {
            stage.reader()
                    .header("If-Match", "*")
                    .body("{\"reason\": \"x\"}")
                    .post("/api/v1/claims" + path)
                    .then()
                    .statusCode(403)
                    .contentType(PROBLEM);
            given().contentType("application/json")
                    .header("If-Match", "*")
                    .body("{\"reason\": \"x\"}")
                    .post("/api/v1/claims" + path)
                    .then()
                    .statusCode(401)
                    .contentType(PROBLEM);
        }
        for (String kind : List.of("topics", "speakers", "sources")) {
            stage.reader().body("{}").post("/api/v1/" + kind).then().statusCode(403);
            stage.reader()
                    .header("If-Match", "*")
                    .body("{}")
                    .put("/api/v1/" + kind + "/" + name)
                    .then()
                    .statusCode(403);
        }
        stage.reader()
                .header("If-Match", "*")
                .queryParam("reason", "x")
                .delete("/api/v1/claims/" + name + "/statements/said")
                .then()
                .statusCode(403);
        stage.reader().get("/api/v1/claims/" + name + "/form").then().body("revision", equalTo(1));
        given().get("/api/v1/claims/" + name + "/form").then().statusCode(401);
    }

    @Test
    void listsComePageByPage() {
        String name = stage.name("listed");
        stage.names(name);
        List<String> slugs =
                IntStream.range(0, 5).mapToObj(i -> name + "-claim-" + i).toList();
        slugs.forEach(slug -> stage.draftOnly(slug, name));
        List<String> seen = new ArrayList<>();
        String after = null;
        do {
            var request = stage.reader().queryParam("topic", name).queryParam("limit", 2);
            JsonPath page = (after == null ? request : request.queryParam("after", after))
                    .get("/api/v1/claims")
                    .jsonPath();
            seen.addAll(page.getList("claims.id"));
            after = page.getString("next");
        } while (after != null);

        assertThat(seen).isEqualTo(slugs);
        given().queryParam("topic", name)
                .get("/api/v1/claims")
                .then()
                .statusCode(200)
                .body("claims", empty());
        given().queryParam("status", "DRAFT")
                .get("/api/v1/claims")
                .then()
                .statusCode(400)
                .body("field", equalTo("status"));
        given().queryParam("after", "%%%")
                .get("/api/v1/claims")
                .then()
                .statusCode(400)
                .body("field", equalTo("after"));
        given().queryParam("limit", 3)
                .get("/api/v1/speakers")
                .then()
                .statusCode(200)
                .body("speakers", hasSize(3))
                .body("next", not(nullValue()));
        given().get("/api/v1/topics").then().statusCode(200).body("topics.slug", hasItem(name));
    }

    @Test
    void whoIsRenamedIsRenamedInAllClaims() {
        String name = stage.name("renamed");
        stage.published(name);
        Response read = given().get("/api/v1/speakers/" + name);
        String changed = read.asString()
                .replace("Speaker " + name, "Dame " + name)
                .replaceFirst("\\{", "{\"reason\": \"was knighted\", ");
        stage.editor()
                .header("If-Match", read.header("ETag"))
                .body(changed)
                .put("/api/v1/speakers/" + name)
                .then()
                .statusCode(200);
        stage.editor()
                .header("If-Match", read.header("ETag"))
                .body(changed)
                .put("/api/v1/speakers/" + name)
                .then()
                .statusCode(412)
                .body("stored.name", equalTo("Dame " + name));

        given().get("/api/v1/claims/" + name).then().body("statements[0].speaker.name", equalTo("Dame " + name));
        stage.reader().get("/api/v1/claims/" + name + "/form").then().body("revision", equalTo(3));
        stage.editor()
                .body("{\"slug\": \"%s\", \"name\": \"x\", \"kind\": \"PERSON\"}".formatted(name))
                .post("/api/v1/speakers")
                .then()
                .statusCode(409);
        stage.editor()
                .body("{\"slug\": \"%s-2\", \"kind\": \"ROBOT\", \"aliases\": \"x\"}".formatted(name))
                .post("/api/v1/speakers")
                .then()
                .statusCode(400)
                .body("violations.field", containsInAnyOrder("name", "kind", "aliases"));
    }

    @Test
    void theAuditTrailTellsWhoDidWhatAndWhy() {
        String name = stage.name("audited");
        stage.published(name);
        given().get("/api/v1/audit").then().statusCode(401);
        stage.reader().get("/api/v1/audit").then().statusCode(403);

        stage.editor()
                .queryParam("subject", name)
                .queryParam("kind", "CLAIM")
                .get("/api/v1/audit")
                .then()
                .statusCode(200)
                .body("entries.action", contains("PUBLISHED", "CREATED"))
                .body("entries.revision", contains(2, 1))
                .body("entries.reason", contains("ready", ""))
                .body("entries[0].actor", containsString("Ada ("))
                .body("next", nullValue());
        JsonPath first = stage.editor()
                .queryParam("subject", name)
                .queryParam("limit", 2)
                .get("/api/v1/audit")
                .jsonPath();
        assertThat(first.getList("entries")).hasSize(2);
        JsonPath rest = stage.editor()
                .queryParam("subject", name)
                .queryParam("after", first.getString("next"))
                .get("/api/v1/audit")
                .jsonPath();
        assertThat(rest.getList("entries.kind")).containsExactlyInAnyOrder("TOPIC", "SPEAKER", "SOURCE");
        assertThat(rest.getString("entries.find { it.kind == 'TOPIC' }.after.title"))
                .isEqualTo("The story of " + name);
        stage.editor()
                .queryParam("actor", "import")
                .queryParam("limit", 1)
                .get("/api/v1/audit")
                .then()
                .body("entries[0].reason", containsString("shipped"));
        stage.editor()
                .queryParam("from", "yesterday")
                .get("/api/v1/audit")
                .then()
                .statusCode(400)
                .body("field", equalTo("from"));
    }
}
