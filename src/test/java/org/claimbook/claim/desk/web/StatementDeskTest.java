package org.claimbook.claim.desk.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import java.util.List;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

/** Edits statements, assessments and names through the running service. */
@QuarkusTest
class StatementDeskTest {
    @Inject
    DeskStage stage;

    @Test
    void aWrongVersionIsNamedWithAllElseThatIsWrong() {
        String name = stage.name("both");
        stage.draft(name);
        String said = "/api/v1/claims/" + name + "/statements/said";
        for (String path : List.of(said, "/api/v1/statements/" + name + ".said")) {
            stage.editor()
                    .header("If-Match", "1")
                    .queryParam("reason", " ")
                    .delete(path)
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("violations.field", containsInAnyOrder("If-Match", "reason"));
        }
        stage.editor()
                .header("If-Match", "W/\"1\"")
                .body("{\"stance\": \"SO\", \"text\": \"Yes.\"}")
                .put(said)
                .then()
                .statusCode(400)
                .body("violations.field", containsInAnyOrder("If-Match", "reason", "stance", "speaker"));
        stage.reader().get("/api/v1/claims/" + name + "/form").then().body("revision", equalTo(1));
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
        takesOut(statements + "/more");
    }

    private void takesOut(String statement) {
        stage.editor()
                .header("If-Match", "\"3\"")
                .delete(statement)
                .then()
                .statusCode(400)
                .body("field", equalTo("reason"));
        stage.editor()
                .header("If-Match", "\"3\"")
                .queryParam("reason", "never said")
                .delete(statement)
                .then()
                .statusCode(200)
                .body("statements.slug", contains("said"));
        stage.editor()
                .header("If-Match", "\"4\"")
                .queryParam("reason", "never said")
                .delete(statement)
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
}
