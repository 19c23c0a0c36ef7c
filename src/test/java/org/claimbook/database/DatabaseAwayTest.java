package org.claimbook.database;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.claimbook.access.Caller;
import org.claimbook.access.Role;
import org.claimbook.answer.Ready;
import org.claimbook.answer.index.IndexKeeper;
import org.claimbook.claim.OnPostgres;
import org.claimbook.claim.PostgresInstalled;
import org.claimbook.claim.PostgresServer;
import org.claimbook.telegram.LogLines;

/** The database server goes away under the running service and comes back. */
@ExtendWith(PostgresInstalled.class)
@QuarkusTest
@TestProfile(OnPostgres.class)
class DatabaseAwayTest {
    private static final Duration SOON = Duration.ofMinutes(2);
    private static final int MOST_LINES = 40;

    PostgresServer postgres;

    @Inject
    Caller caller;

    @Inject
    IndexKeeper index;

    @Test
    void whatNeedsItIsToldToComeBackAndGoesOnByItself() throws IOException {
        Ready.await(index);
        RequestSpecification editor = caller.as(Role.EDITOR);
        try (LogLines logs = new LogLines()) {
            postgres.goDown();
            try {
                assertComeBackLater(given().get("/api/v1/claims/nowhere"));
                assertComeBackLater(given().get("/claims/nowhere"));
                assertComeBackLater(given().get("/api/v1/export"));
                assertComeBackLater(given().get("/feeds/assessments.atom"));
                assertComeBackLater(given().contentType(ContentType.JSON)
                        .body(Map.of("question", "Did Ukraine target Putin's residence?"))
                        .post("/api/v1/ask"));
                assertComeBackLater(
                        editor.body(Map.of("slug", "away", "title", "Away")).post("/api/v1/topics"));
                given().get("/").then().statusCode(200);
                given().get("/q/health/live").then().statusCode(200);
                given().get("/q/metrics").then().statusCode(200);
                assertNotReady();
            } finally {
                postgres.comeBack();
            }
            assertThat(logs.all().stream().filter(line -> line.startsWith("ERROR") || line.startsWith("WARN")))
                    .hasSizeLessThan(MOST_LINES);
            assertToldOnce(logs);
        }
        await().atMost(SOON).until(() -> given().get("/q/health/ready").statusCode() == 200);
        editor.body(Map.of("slug", "back", "title", "Back"))
                .post("/api/v1/topics")
                .then()
                .statusCode(201);
        given().get("/api/v1/claims/nowhere").then().statusCode(404);
        given().queryParam("q", "Did Ukraine target Putin's residence?")
                .get("/api/v1/ask")
                .then()
                .statusCode(200)
                .body("outcome", equalTo("ANSWERED"));
    }

    private static void assertNotReady() {
        for (int probe = 1; probe <= 3; probe++) {
            given().get("/q/health/ready").then().statusCode(503).body("status", equalTo("DOWN"));
        }
    }

    private static void assertToldOnce(LogLines logs) {
        assertThat(logs.all().stream().filter(line -> line.contains("The service is not ready")))
                .hasSize(1)
                .allMatch(line -> line.contains("Database connections health check"));
    }

    private static void assertComeBackLater(Response response) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(503);
        assertThat(response.contentType()).startsWith("application/problem+json");
        assertThat(Integer.parseInt(response.header("Retry-After"))).isPositive();
        assertThat(response.jsonPath().getString("detail")).isEqualTo("The database cannot be reached");
        assertThat(response.time()).as("milliseconds").isLessThan(15_000);
    }
}
