package org.claimbook.claim.desk.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Method;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

/** Lists and edits statements and assessments across claims through the running service. */
@QuarkusTest
class PartsTest {
    private static final String STATEMENTS = "/api/v1/statements";
    private static final String ASSESSMENTS = "/api/v1/assessments";

    @Inject
    DeskStage stage;

    @Test
    void aStatementIsMadeRevisedAndRetractedByItsOwnId() {
        String name = stage.name("part");
        stage.draft(name);
        String id = name + ".more";
        String body = """
                {"claim": "%s", "slug": "more", "speaker": "%s", "stance": "DENY", "text": "No.", "sources": ["%s"],
                 "reason": "heard"}""".formatted(name, name, name);
        editing("1")
                .body(body)
                .post(STATEMENTS)
                .then()
                .statusCode(201)
                .header("Location", endsWith(STATEMENTS + "/" + id))
                .header("ETag", equalTo("\"2\""))
                .body("id", equalTo(id))
                .body("about.claim", equalTo(name))
                .body("text", equalTo("No."))
                .body("broken", empty());
        editing("1").body(body.replace("more", "other")).post(STATEMENTS).then().statusCode(412);
        revised(id);
        retracted(id);
    }

    private void revised(String id) {
        Map<String, Object> seen = stage.reader()
                .get(STATEMENTS + "/" + id)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .extract()
                .jsonPath()
                .getMap("");
        seen.put("text", "Never.");
        editing("2")
                .body(seen)
                .put(STATEMENTS + "/" + id)
                .then()
                .statusCode(400)
                .body("violations.field", contains("reason"));
        seen.put("reason", "misheard");
        editing("2")
                .body(seen)
                .put(STATEMENTS + "/" + id)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"3\""))
                .body("text", equalTo("Never."));
        editing("4").body(seen).put(STATEMENTS + "/no-id").then().statusCode(404);
    }

    private void retracted(String id) {
        given().get(STATEMENTS + "/" + id).then().statusCode(404);
        editing("3")
                .queryParam("reason", "never said")
                .delete(STATEMENTS + "/" + id)
                .then()
                .statusCode(200)
                .body("statements.slug", contains("said"));
        stage.reader().get(STATEMENTS + "/" + id).then().statusCode(404);
    }

    @Test
    void anAssessmentIsAppendedAndTheOneBeforeStaysAsItIs() {
        String name = stage.name("judged");
        stage.published(name);
        String body = """
                {"claim": "%s", "verdict": "%s", "summary": "So it is.", "assessor": "Us", "asOf": "2026-02-0%d",
                 "reason": "looked"}""";
        editing("2")
                .body(body.formatted(name, "SUPPORTED", 1))
                .post(ASSESSMENTS)
                .then()
                .statusCode(201);
        editing("*")
                .body(body.formatted(name, "REFUTED", 2))
                .post(ASSESSMENTS)
                .then()
                .statusCode(201)
                .header("Location", endsWith(ASSESSMENTS + "/" + name + ".2"))
                .body("revision", equalTo(2))
                .body("current", equalTo(true));

        given().get(ASSESSMENTS + "/" + name + ".1")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"4\""))
                .body("verdict", equalTo("SUPPORTED"))
                .body("current", equalTo(false));
        given().queryParam("claim", name)
                .get(ASSESSMENTS)
                .then()
                .body("assessments.id", contains(name + ".1", name + ".2"))
                .body("assessments.current", contains(false, true));
        given().queryParam("speaker", name).get(ASSESSMENTS).then().body("assessments", hasSize(2));
        given().queryParam("source", name).get(ASSESSMENTS).then().body("assessments", empty());
        theyAreNeitherChangedNorDeleted(name);
        wrongOnesAreRefused(name, body);
    }

    private void theyAreNeitherChangedNorDeleted(String name) {
        for (Method method : List.of(Method.PUT, Method.DELETE)) {
            editing("*")
                    .request(method, ASSESSMENTS + "/" + name + ".1")
                    .then()
                    .statusCode(405)
                    .contentType("application/problem+json")
                    .header("Allow", containsString("GET"))
                    .body("detail", containsString("POST a new one"));
        }
    }

    private void wrongOnesAreRefused(String name, String body) {
        for (String none : List.of(".3", ".x", ".99999999999", "")) {
            given().get(ASSESSMENTS + "/" + name + none).then().statusCode(404);
        }
        editing("*")
                .body("{\"verdict\": \"SO\", \"more\": 1}")
                .post(ASSESSMENTS)
                .then()
                .statusCode(400)
                .body("violations.field", containsInAnyOrder("verdict", "summary", "asOf", "more", "claim", "reason"));
        editing("*")
                .body(body.formatted("no-such-claim", "REFUTED", 3))
                .post(ASSESSMENTS)
                .then()
                .statusCode(404);
    }

    @Test
    void listsAreNarrowedAndComePageByPage() {
        String name = stage.name("many");
        stage.published(name);
        String other = stage.name("draft-of-" + name);
        stage.draftOnly(other, name);
        for (String by : List.of("topic", "speaker", "source")) {
            given().queryParam(by, name).get(STATEMENTS).then().body("statements.id", contains(name + ".said"));
            stage.reader()
                    .queryParam(by, name)
                    .get(STATEMENTS)
                    .then()
                    .body("statements.id", containsInAnyOrder(name + ".said", other + ".said"));
        }
        given().queryParam("claim", name)
                .queryParam("speaker", "putin")
                .get(STATEMENTS)
                .then()
                .statusCode(200)
                .body("statements", empty())
                .body("next", nullValue());
        comesPageByPage(name, other);
    }

    private void comesPageByPage(String name, String other) {
        List<String> paged = new ArrayList<>();
        String after = null;
        do {
            RequestSpecification request =
                    stage.reader().queryParam("topic", name).queryParam("limit", 1);
            JsonPath page = (after == null ? request : request.queryParam("after", after))
                    .get(STATEMENTS)
                    .jsonPath();
            paged.addAll(page.getList("statements.id"));
            after = page.getString("next");
        } while (after != null);
        assertThat(paged)
                .containsExactlyInAnyOrder(name + ".said", other + ".said")
                .isSorted();
        given().queryParam("after", "%%%")
                .get(STATEMENTS)
                .then()
                .statusCode(400)
                .body("field", equalTo("after"));
        given().queryParam("limit", "0").get(ASSESSMENTS).then().statusCode(400).body("field", equalTo("limit"));
    }

    @Test
    void onlyEditorsChangeThem() {
        for (String path : List.of(STATEMENTS, ASSESSMENTS)) {
            stage.reader().header("If-Match", "*").body("{}").post(path).then().statusCode(403);
            given().contentType("application/json").body("{}").post(path).then().statusCode(401);
        }
        stage.reader()
                .header("If-Match", "*")
                .body("{}")
                .put(STATEMENTS + "/a.b")
                .then()
                .statusCode(403);
        stage.reader()
                .header("If-Match", "*")
                .delete(STATEMENTS + "/a.b")
                .then()
                .statusCode(403);
    }

    private RequestSpecification editing(String revision) {
        return stage.editor().header("If-Match", revision.equals("*") ? "*" : "\"" + revision + "\"");
    }
}
