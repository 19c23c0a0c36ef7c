package org.claimbook.widget;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which pages' browsers are told that they may read what. */
@QuarkusTest
class CrossOriginTest {
    private static final String ALLOWED = "Access-Control-Allow-Origin";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/ask?q=Is+it+so%3F",
                "/api/v1/ask",
                "/api/v1/claims/search?q=drones",
                "/api/v1/claims/ukraine-targeted-putin-residence",
                "/api/v1/claims/nowhere"
            })
    void aListedPageMayReadWhatTheWidgetNeedsErrorsIncluded(String path) {
        Response reply = given().header("Origin", OtherSite.LISTED).get(path);

        assertThat(reply.header(ALLOWED)).isEqualTo(OtherSite.LISTED);
        assertThat(reply.header("Access-Control-Allow-Credentials")).isNull();
        assertThat(reply.headers().getValues("Vary")).contains("origin");
        assertThat(given().header("Origin", OtherSite.UNLISTED).get(path).header(ALLOWED))
                .isNull();
        assertThat(given().get(path).header(ALLOWED)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/api/v1/claims", "/api/v1/queue", "/api/v1/me", "/api/v1/export?format=csv", "/q/metrics"})
    void nothingElseIsForOtherPages(String path) {
        given().header("Origin", OtherSite.LISTED).get(path).then().header(ALLOWED, nullValue());
    }

    @Test
    void aPreflightAllowsToSendJsonAndNoKey() {
        given().header("Origin", OtherSite.LISTED)
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "content-type")
                .options("/api/v1/ask")
                .then()
                .statusCode(204)
                .header(ALLOWED, equalTo(OtherSite.LISTED))
                .header("Access-Control-Allow-Methods", equalTo("GET, POST"))
                .header("Access-Control-Allow-Headers", equalTo("Content-Type"));
        given().header("Origin", OtherSite.UNLISTED)
                .header("Access-Control-Request-Method", "POST")
                .options("/api/v1/ask")
                .then()
                .header(ALLOWED, nullValue());
    }

    @Test
    void theScriptIsForEveryPageAndItsBrowserMayCheckIt() {
        given().get("/widget.js")
                .then()
                .statusCode(200)
                .contentType("text/javascript;charset=UTF-8")
                .header(ALLOWED, equalTo("*"))
                .header("Cross-Origin-Resource-Policy", equalTo("cross-origin"))
                .header("Cache-Control", containsString("max-age=600"));
    }

    @Test
    void whatIsSubmittedOrRatedWronglyIsRefusedByName() {
        refused("questions", "{\"question\": \" \"}", "question is blank");
        refused("questions", "{\"question\": \"Is it so?\", \"who\": \"me\"}", "who");
        refused("feedback", "{\"question\": \"Is it so?\", \"helpful\": true}", "claim");
        refused(
                "feedback",
                "{\"question\": \"Is it so?\", \"claim\": \"nowhere\", \"helpful\": true}",
                "claim 'nowhere' is no published claim");
    }

    private static void refused(String door, String body, String reason) {
        given().contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/" + door)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", containsString(reason));
    }
}
