package org.claimbook.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import jakarta.inject.Inject;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.claimbook.access.Caller;
import org.claimbook.access.Role;
import org.claimbook.answer.Ready;
import org.claimbook.answer.index.IndexKeeper;

/** Requests that no usual client makes, each of which once was an error of the service. */
@QuarkusTest
class OddRequestsTest {
    private static final String CLAIM = "/api/v1/claims/ukraine-targeted-putin-residence";
    private static final int LONG = 3_000;

    /** Bytes of a reply that have its status; a stream of events takes its time to send more. */
    private static final int STATUS = 15;

    private static final Pattern ECHO = Pattern.compile("x{201,}|(?:x ){101,}|(?:%20|y){201,}");

    @TestHTTPResource
    URI service;

    @Inject
    Caller caller;

    @Inject
    IndexKeeper index;

    @BeforeEach
    void awaitIndex() {
        Ready.await(index);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/ask?q=a&asOf=", CLAIM + "?asOf=", CLAIM + "/revisions/1?asOf="})
    void aMomentThatNoCalendarHasIsRefused(String path) {
        for (String moment :
                new String[] {"+1000000000-12-31T23:59:59Z", "-1000000000-01-01T00:00:00Z", "+999999999-12-31"}) {
            given().urlEncodingEnabled(false)
                    .get(path + URLEncoder.encode(moment, StandardCharsets.UTF_8))
                    .then()
                    .statusCode(400)
                    .body("field", equalTo("asOf"))
                    .body("detail", containsString(moment));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"If-Modified-Since", "If-Unmodified-Since"})
    void aConditionThatIsNoDayIsPassedOver(String header) {
        for (String path : new String[] {"/feeds/assessments.atom", "/api/v1/ask?q=a", "/page.css"}) {
            given().header(header, "x").get(path).then().statusCode(200);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/api/v1/ask?q=a",
                "/feeds/assessments.atom",
                "/api/v1/events",
                "/api/v1/export",
                "/claims/nowhere"
            })
    void whoNamesNoHostIsAnswered(String path) throws IOException {
        assertThat(answer("GET " + path + " HTTP/1.0\r\n\r\n", STATUS))
                .startsWith("HTTP/1.0 ")
                .doesNotContain(" 500 ");
        assertThat(answer("GET " + path + " HTTP/1.1\r\nConnection: close\r\n\r\n", STATUS))
                .startsWith("HTTP/1.1 ")
                .doesNotContain(" 500 ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/v1/events", "/api/v1/export", "/api/v1/ask?q=a", "/mcp", "/feeds/assessments.atom", "/"})
    void whoAsksForAHeadOnlyIsAnsweredOnTheSameLineAfterwards(String path) throws IOException {
        String head = "HEAD " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
        assertThat(answer(head + "GET /robots.txt HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n", LONG))
                .contains("User-agent: *");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[::1", "a b", "[", "a/b", "a@b", "\u00ff"})
    void aHostThatIsNoneIsRefused(String host) throws IOException {
        assertThat(answer("GET /api/v1/ask?q=a HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400 ")
                .contains("application/problem+json", "\"field\":\"Host\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x:99999", "x:y", "x\r\nHost: y", ""})
    void aHostOfWhichSomethingCanBeMadeIsRepeatedNowhere(String host) throws IOException {
        assertThat(answer("GET /api/v1/ask?q=a HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 ")
                .doesNotContain(" 500 ", "://x", "://y");
    }

    /** The server hangs up then, and clients would send the next request on a line that is closed. */
    @ParameterizedTest
    @ValueSource(strings = {"GET /LONG HTTP/1.1", "GET / HTTP/1.1\r\nX: LONG", "GET / HTTP/1.1\r\nX y: 1"})
    void whoseRequestCannotBeReadIsToldThatTheLineIsClosed(String request) throws IOException {
        String sound = "GET /robots.txt HTTP/1.1\r\nHost: localhost\r\n\r\n";
        String odd = request.replace("LONG", "a".repeat(30_000)) + "\r\nHost: localhost\r\n\r\n";
        assertThat(answer(sound + odd, LONG))
                .startsWith("HTTP/1.1 200 ")
                .containsPattern("HTTP/1\\.[01] 4\\d\\d ")
                .containsIgnoringCase("connection: close");
    }

    private String answer(String request) throws IOException {
        return answer(request, 600);
    }

    /** @param most bytes, as some answers have no end */
    private String answer(String request, int most) throws IOException {
        try (Socket socket = new Socket(service.getHost(), service.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readNBytes(most), StandardCharsets.ISO_8859_1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u2028\u2029", "\u200b", "\u00a0", "\ufeff\u2028"})
    void aWordingThatNobodySeesIsRefused(String text) {
        String topic = Map.of("slug", "unseen-text").get("slug");
        caller.as(Role.EDITOR)
                .body(Map.of("slug", topic, "title", text))
                .post("/api/v1/topics")
                .then()
                .statusCode(400)
                .body("field", equalTo("title"));
        caller.as(Role.EDITOR)
                .body(Map.of("slug", "unseen", "topic", "putin-residence", "text", text))
                .post("/api/v1/claims")
                .then()
                .statusCode(400)
                .body("field", equalTo("text"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://%s", "//%s.example", "https://x.%s/", "%s.example"})
    void aHostThatIsLongerThanAnyHasNoReviews(String form) {
        String host = URLEncoder.encode(form.formatted("漢".repeat(LONG / 2)), StandardCharsets.UTF_8);
        given().urlEncodingEnabled(false)
                .get("/v1alpha1/claims:search?query=Ukraine&reviewPublisherSiteFilter=" + host)
                .then()
                .statusCode(200)
                .body("claims", nullValue());
    }

    @Test
    void aTopicOfALongNameIsLookedForInNoTime() {
        long begin = System.nanoTime();
        for (int i = 0; i < 10; i++) {
            given().get("/feeds/topics/" + "a".repeat(23_000)).then().statusCode(404);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(3));
    }

    @Test
    void aQuestionOfMoreWordsThanAnIndexTakesIsNotOnRecord() {
        for (String word : new String[] {"漢", "漢字"}) {
            String question = word.repeat(2_000).substring(0, 1_025);
            given().contentType(ContentType.JSON)
                    .body(Map.of("question", question))
                    .post("/api/v1/ask")
                    .then()
                    .statusCode(200)
                    .body("outcome", equalTo("UNKNOWN"));
        }
    }

    @Test
    void anErrorRepeatsLittleOfWhatWasSent() {
        String x = "x".repeat(LONG);
        String spaced = "x ".repeat(LONG / 2);
        assertShort(404, given().get("/api/v1/claims/" + x));
        assertShort(404, given().get("/api/v1/claims/" + spaced));
        assertShort(404, given().get("/api/v1/nothing/" + x));
        assertShort(400, given().queryParam("q", "a").queryParam("language", x).get("/api/v1/ask"));
        assertShort(400, given().queryParam("format", x).get("/api/v1/export"));
        String google = "/v1alpha1/claims:search?query=a&";
        assertShort(400, given().urlEncodingEnabled(false).get(google + x + "=" + x));
        assertShort(400, given().urlEncodingEnabled(false).get(google + "pageSize=" + x));
        for (String body : new String[] {
            "{\"" + x + "\": 1}",
            "{\"question\": 1, \"" + spaced + "\": 1}",
            x,
            "{\"question\": " + x,
            "[\"" + x + "\"]"
        }) {
            assertShort(400, given().contentType(ContentType.JSON).body(body).post("/api/v1/ask"));
            for (String path :
                    new String[] {"/api/v1/topics", "/api/v1/claims", "/api/v1/statements", "/api/v1/webhooks"}) {
                Response response = caller.as(Role.OPERATOR).body(body).post(path);
                assertThat(response.statusCode()).isBetween(400, 428);
                assertShort(response.statusCode(), response);
            }
        }
        for (String page : new String[] {"/", "/search", "/claims/" + x}) {
            Response response =
                    given().accept(ContentType.HTML).queryParam("q", x).get(page);
            assertThat(response.statusCode()).as(page).isBetween(400, 404);
            assertThat(ECHO.matcher(response.asString()).find()).as(page).isFalse();
        }
        assertShort(405, caller.as(Role.EDITOR).delete("/api/v1/topics/" + x));
        Response refused = given().contentType("application/json")
                .header("Accept", "application/json, text/event-stream")
                .body("{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"" + x + "\"}")
                .post("/mcp");
        assertShort(refused.statusCode(), refused);
    }

    private static void assertShort(int status, Response response) {
        String body = response.asString();
        assertThat(response.statusCode()).as(body).isEqualTo(status);
        assertThat(body.length()).as(body).isLessThan(2_500);
        assertThat(ECHO.matcher(body).find()).as(body).isFalse();
    }
}
