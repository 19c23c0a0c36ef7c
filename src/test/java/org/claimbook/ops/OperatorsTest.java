package org.claimbook.ops;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import java.time.Duration;
import java.util.Map;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.claimbook.Promtool;
import org.claimbook.answer.Ready;
import org.claimbook.answer.index.IndexKeeper;
import org.claimbook.telegram.LogLines;

/** Looks at what operators see. */
@QuarkusTest
class OperatorsTest {
    @Inject
    IndexKeeper index;

    private LogLines log;

    @BeforeEach
    void listen() {
        Ready.await(index);
        log = new LogLines();
    }

    @AfterEach
    void stopListening() {
        log.close();
    }

    @Test
    void aliveAndReadyWithWhatItMeans() {
        given().get("/q/health/live").then().statusCode(200).body("status", equalTo("UP"));
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("status", equalTo("UP"))
                .body("checks.name", hasItems("Index follows store", "Shipped facts loaded"))
                .body("checks.find { it.name.startsWith('Database') }.status", equalTo("UP")));
        Map<String, Object> data = given().get("/q/health/ready")
                .jsonPath()
                .getMap("checks.find { it.name == 'Index follows store' }.data");
        assertThat(data).containsKeys("indexChange", "storeChange");
        assertThat((Integer) data.get("claims")).isPositive();
    }

    @Test
    void questionsAreCountedByChannelAndOutcome() {
        double before = metric("claimbook_questions_total{channel=\"REST\",outcome=\"UNKNOWN\"}");

        ask("Is the Earth flat?");

        assertThat(metric("claimbook_questions_total{channel=\"REST\",outcome=\"UNKNOWN\"}"))
                .isEqualTo(before + 1);
        assertThat(metric("claimbook_answer_seconds_bucket{le=\"5.0\"}")).isPositive();
        assertThat(metric("claimbook_answer_seconds_count")).isPositive();
        assertThat(metric("claimbook_store_claims")).isPositive();
        assertThat(metric("claimbook_store_statements")).isGreaterThan(metric("claimbook_store_claims"));
        assertThat(metric("claimbook_store_assessments")).isPositive();
        assertThat(metric("claimbook_store_speakers")).isPositive();
        assertThat(metric("claimbook_index_claims")).isPositive();
        // other tests of this run may have imported claims a moment ago
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(metric("claimbook_index_lag")).isZero());
    }

    @Test
    void aQuestionIsLoggedWithoutItsText() {
        ask("Did Ukraine target Putin's residence?");
        ask("Was Frau Musterfrau seen in Buxtehude?");
        given().contentType(ContentType.JSON)
                .body("{\"question\": \"Was Frau Musterfrau \\u0001 there?\"}")
                .post("/api/v1/ask")
                .then()
                .statusCode(400);
        given().queryParam("q", "Frau Musterfrau")
                .queryParam("asOf", "Buxtehude")
                .get("/api/v1/ask");

        assertThat(log.all())
                .anySatisfy(
                        line -> assertThat(line)
                                .matches(
                                        "INFO \\S+ channel=REST outcome=ANSWERED claim=ukraine-targeted-putin-residence ms=\\d+"))
                .noneSatisfy(line -> assertThat(line).containsAnyOf("Musterfrau", "Buxtehude", "target Putin's"));
    }

    @Test
    void whatIsLoggedOfARequestHasTheIdThatItsCallerIsTold() {
        String link = "/api/v1/ask?q=Did+Ukraine+target+Putin%27s+residence%3F+And+what+is+the+id%3F";
        String id = given().get(link).header("X-Request-Id");
        String own = given().header("X-Request-Id", "chosen-by-the-caller")
                .header("X-Forwarded-Trusted-Proxy", "true")
                .get(link)
                .header("X-Request-Id");

        assertThat(id).matches("[0-9a-f]{16}").isNotEqualTo(own);
        assertThat(own).matches("[0-9a-f]{16}");
        assertThat(log.context("request")).contains(id, own);
    }

    @Test
    void eachMetricSaysWhatItIs() throws Exception {
        ask("Is the Earth flat?");
        String metrics = given().accept("text/plain").get("/q/metrics").asString();

        assertThat(metrics.lines().filter(line -> line.startsWith("# HELP ")))
                .hasSizeGreaterThan(30)
                .allMatch(line -> line.matches("# HELP \\w+ \\S.*"));
        assertThat(Promtool.says(metrics, "check", "metrics")).isEmpty();
    }

    @Test
    void theApiIsDescribed() {
        given().queryParam("format", "json")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .body("info.title", equalTo("Claimbook"))
                .body("info.license.name", equalTo("Apache-2.0"))
                .body("paths.'/api/v1/ask'.post.responses", not(equalTo(null)))
                .body("paths.'/api/v1/ask'.post.responses.size()", greaterThan(3))
                .body("paths.'/api/v1/claims/search'.get.operationId", equalTo("searchClaims"));
        given().get("/q/swagger-ui/").then().statusCode(200).body(containsString("swagger-ui"));
    }

    private static void ask(String question) {
        given().contentType(ContentType.JSON)
                .body(Map.of("question", question))
                .post("/api/v1/ask")
                .then()
                .statusCode(200);
    }

    private static double metric(String name) {
        return given().get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith(name + " "))
                .map(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .findFirst()
                .orElse(0.0);
    }
}
