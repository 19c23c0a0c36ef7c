package org.claimbook.claim.desk.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

/** What holds for all requests of editors: versions, repetition, roles, pages. */
@QuarkusTest
class RequestRulesTest {
    private static final String PROBLEM = "application/problem+json";

    @Inject
    DeskStage stage;

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
    void theSameRequestSentSixTimesAtOnceIsDoneOnce() {
        String name = stage.name("at-once");
        stage.names(name);
        String body = "{\"slug\": \"%s\", \"topic\": \"%s\", \"text\": \"It is so.\"}".formatted(name, name);
        var editor = stage.editor().header("Idempotency-Key", "at once " + name).body(body);
        List<Response> replies = IntStream.range(0, 6)
                .parallel()
                .mapToObj(i -> given().spec(editor).post("/api/v1/claims"))
                .toList();

        assertThat(replies).extracting(Response::statusCode).containsOnly(201);
        String first = replies.getFirst().asString();
        assertThat(replies).extracting(Response::asString).containsOnly(first);
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
    void aMissingReasonIsToldWithAllElseThatIsWrong() {
        String name = stage.name("unsaid");
        stage.draft(name);
        stage.add("statements", name, "{\"slug\": \"x\", \"speaker\": \"nobody-known\", \"stance\": \"LOUD\"}")
                .statusCode(400)
                .body("violations.field", hasItems("stance", "text", "reason"));
        stage.add("assessments", name, "{\"verdict\": \"SO\", \"reason\": 7}")
                .statusCode(400)
                .body("violations.field", hasItems("verdict", "summary", "asOf", "reason"));
        stage.act(name, "merge", "{\"into\": \"No slug\", \"when\": \"now\"}")
                .statusCode(400)
                .body("violations.field", containsInAnyOrder("into", "when", "reason"));
        for (String kind : List.of("speakers", "sources", "topics")) {
            stage.editor()
                    .header("If-Match", "*")
                    .body("{\"slug\": \"another\", \"reason\": \" \"}")
                    .put("/api/v1/" + kind + "/" + name)
                    .then()
                    .statusCode(400)
                    .body("violations.field", containsInAnyOrder("slug", "reason"));
        }
        stage.reader().get("/api/v1/claims/" + name + "/form").then().body("revision", equalTo(1));
    }

    @Test
    void aReaderCannotWriteAndNobodyWithoutAKeyCan() {
        String name = stage.name("guarded");
        stage.draft(name);
        for (String path : List.of("", "/" + name + "/publish", "/" + name + "/retract", "/" + name + "/merge")) {
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
        readerCannotWriteNames(name);
        stage.reader().get("/api/v1/claims/" + name + "/form").then().body("revision", equalTo(1));
        given().get("/api/v1/claims/" + name + "/form").then().statusCode(401);
    }

    private void readerCannotWriteNames(String name) {
        for (String kind : List.of("topics", "speakers", "sources")) {
            stage.reader().body("{}").post("/api/v1/" + kind).then().statusCode(403);
            stage.reader()
                    .header("If-Match", "*")
                    .body("{}")
                    .put("/api/v1/" + kind + "/" + name)
                    .then()
                    .statusCode(403);
        }
        for (String kind : List.of("statements", "assessments")) {
            stage.reader()
                    .header("If-Match", "*")
                    .body("{\"claim\": \"" + name + "\", \"reason\": \"x\"}")
                    .post("/api/v1/" + kind)
                    .then()
                    .statusCode(403);
        }
        stage.reader()
                .header("If-Match", "*")
                .queryParam("reason", "x")
                .delete("/api/v1/statements/" + name + ".said")
                .then()
                .statusCode(403);
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
    }

    @Test
    void listsRefuseWhatTheyDoNotKnow() {
        String name = stage.name("listed");
        stage.names(name);
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
}
