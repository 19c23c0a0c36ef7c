package org.claimbook.claim.desk.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;

/** Looks up what editors have done. */
@QuarkusTest
class AuditTrailTest {
    @Inject
    DeskStage stage;

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
        comesPageByPage(name);
    }

    private void comesPageByPage(String name) {
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
                .queryParam("subject", "ukraine-targeted-putin-residence")
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
