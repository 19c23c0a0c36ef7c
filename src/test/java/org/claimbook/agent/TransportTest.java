package org.claimbook.agent;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sends the endpoint of the Model Context Protocol what its transport allows and what it does not; each refusal says why. */
@QuarkusTest
class TransportTest {
    private static final String BOTH = "application/json, text/event-stream";
    private static final String INITIALIZE = """
            {"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-06-18","capabilities":{},
             "clientInfo":{"name":"t","version":"1"}}}""";

    @TestHTTPResource("/mcp")
    URI endpoint;

    private static RequestSpecification request(String accept) {
        RequestSpecification request = given().config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .contentType(ContentType.JSON);
        return accept == null ? request : request.header("Accept", accept);
    }

    private static Response post(String body) {
        return request(BOTH).body(body).post("/mcp");
    }

    private static String session(String version) {
        Response hello = post(INITIALIZE.replace("2025-06-18", version));
        hello.then().statusCode(200).body("result.protocolVersion", equalTo(version));
        String session = hello.header("Mcp-Session-Id");
        in(session, "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}")
                .statusCode(202)
                .body(emptyString());
        return session;
    }

    private static ValidatableResponse in(String session, String body) {
        return request(BOTH)
                .header("Mcp-Session-Id", session)
                .body(body)
                .post("/mcp")
                .then();
    }

    private static void assertReason(Response response, int status, String reason) {
        response.then()
                .statusCode(status)
                .contentType("application/json")
                .body("jsonrpc", equalTo("2.0"))
                .body("error.code", notNullValue())
                .body("error.message", containsString(reason));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "text/event-stream",
                "text/html",
                "application/json;q=0, text/event-stream",
                "text/event-stream, application/json; q=0.0",
                "image/*, application/*",
                "application/jsonx, text/event-stream",
                "application/ld+json, text/event-stream"
            })
    void whoDoesNotAcceptBothFormsIsToldWhichIsMissing(String accept) {
        assertReason(request(accept).body(INITIALIZE).post("/mcp"), 406, "Accept: has to list both");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json, text/event-stream",
                "text/event-stream;q=0.5,application/json;q=0.9",
                "Application/JSON, TEXT/event-stream",
                "*/*",
                "application/*, text/*",
                "text/html, application/json, text/event-stream, */*;q=0.1"
            })
    void whoAcceptsBothIsServed(String accept) {
        request(accept)
                .body(INITIALIZE)
                .post("/mcp")
                .then()
                .statusCode(200)
                .body("result.serverInfo.name", equalTo("claimbook"));
    }

    @Test
    void bothMayStandInTwoHeaders() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(endpoint)
                .version(HttpClient.Version.HTTP_1_1)
                .header("Accept", "application/json")
                .header("Accept", "text/event-stream")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(INITIALIZE))
                .build();
        HttpRequest without = HttpRequest.newBuilder(endpoint)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(INITIALIZE))
                .build();

        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> served = http.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(served.statusCode()).as(served.body()).isEqualTo(200);
            HttpResponse<String> refused = http.send(without, HttpResponse.BodyHandlers.ofString());
            assertThat(refused.statusCode()).isEqualTo(406);
            assertThat(refused.body()).contains("does not list application/json nor text/event-stream");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "2025-6-18",
                "1900-01-01",
                "2099-01-01",
                "2025-06-18 ",
                "2025-06-18,2025-03-26",
                "1",
                "2026-07-28"
            })
    void aRevisionThatIsNotSpokenIsRefusedWithThoseThatAre(String version) {
        Response refused = request(BOTH)
                .header("MCP-Protocol-Version", version)
                .body(INITIALIZE)
                .post("/mcp");
        if (version.strip().equals("2025-06-18")) {
            refused.then().statusCode(200);
        } else {
            assertReason(refused, 400, "is none of 2025-11-25, 2025-06-18, 2025-03-26");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-11-25", "2025-06-18", "2025-03-26"})
    void aRevisionThatIsSpokenIsAgreedOn(String version) {
        request(BOTH)
                .header("Mcp-Session-Id", session(version))
                .header("MCP-Protocol-Version", version)
                .body("{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"tools/list\"}")
                .post("/mcp")
                .then()
                .statusCode(200)
                .body("result.tools", hasSize(3));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "http://evil.example:8081",
                "null",
                "http://localhost.evil.example",
                "http://127.0.0.1.evil.example:80",
                "https://facts.example",
                "file://",
                "http://localhost@evil.example",
                "http://[::2]"
            })
    void aPageFromElsewhereIsRefused(String origin) {
        for (String method : new String[] {"POST", "GET", "DELETE", "OPTIONS"}) {
            assertReason(
                    request(BOTH).header("Origin", origin).body(INITIALIZE).request(method, "/mcp"), 403, "Origin: ");
        }
        request("text/event-stream")
                .header("Origin", origin)
                .get("/mcp/sse")
                .then()
                .statusCode(403);
    }

    @Test
    void aPageThatHasItsNameLeadHereIsRefused() {
        assertReason(
                request(BOTH)
                        .header("Host", "evil.example:8080")
                        .header("Origin", "http://evil.example:8080")
                        .body(INITIALIZE)
                        .post("/mcp"),
                403,
                "evil.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:6274", "http://127.0.0.1", "https://LOCALHOST:8443", "http://[::1]:3000"})
    void aPageOfTheCallersOwnMachineIsServed(String origin) {
        request(BOTH)
                .header("Origin", origin)
                .body(INITIALIZE)
                .post("/mcp")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "PATCH", "OPTIONS"})
    void otherMethodsThanPostAndDeleteAreNotAllowed(String method) {
        Response refused = request("text/event-stream").request(method, "/mcp");

        assertReason(refused, 405, method + ": messages come by POST");
        assertThat(refused.header("Allow")).isEqualTo("POST, DELETE");
    }

    @Test
    void aSessionEndsWhenItIsEnded() {
        String session = session("2025-11-25");
        given().header("Mcp-Session-Id", session).delete("/mcp").then().statusCode(200);

        assertReason(
                request(BOTH)
                        .header("Mcp-Session-Id", session)
                        .body("{\"jsonrpc\":\"2.0\",\"id\":5,\"method\":\"tools/list\"}")
                        .post("/mcp"),
                404,
                "there is no session");
        assertReason(given().header("Mcp-Session-Id", session).delete("/mcp"), 404, "there is no session");
        assertReason(given().delete("/mcp"), 400, "Mcp-Session-Id: is missing");
    }

    @Test
    void whatIsTooLargeIsRefusedWithAReason() throws IOException, InterruptedException {
        String large =
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\",\"params\":{\"a\":\"" + "a".repeat(1 << 20) + "\"}}";

        assertReason(post(large), 413, "The body has more than 1,048,576 bytes");
        HttpRequest chunked = HttpRequest.newBuilder(endpoint)
                .version(HttpClient.Version.HTTP_1_1)
                .header("Accept", BOTH)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large.getBytes())))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> refused = http.send(chunked, HttpResponse.BodyHandlers.ofString());
            assertThat(refused.statusCode()).isEqualTo(413);
            assertThat(refused.body()).contains("more than 1,048,576 bytes");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"text/plain", "application/xml", "text/json", "application/json-seq", "application/vnd.api+json"
            })
    void whatIsNotSentAsJsonIsRefused(String type) {
        assertReason(
                given().header("Accept", BOTH)
                        .contentType(type)
                        .body(INITIALIZE.getBytes())
                        .post("/mcp"),
                415,
                "Content-Type: is not application/json");
    }

    @Test
    void whereNothingIsAnErrorSaysSo() {
        given().post("/mcp/nothing").then().statusCode(404).body(not(emptyString()));
        given().get("/mcp/nothing").then().statusCode(404).body(not(emptyString()));
    }
}
