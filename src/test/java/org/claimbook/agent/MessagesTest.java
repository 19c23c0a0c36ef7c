package org.claimbook.agent;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sends messages of the Model Context Protocol that are none, or that ask for what there is not; each refusal says why. */
@QuarkusTest
class MessagesTest {
    private static final String BOTH = "application/json, text/event-stream";
    private static final String INITIALIZE = """
            {"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-06-18","capabilities":{},
             "clientInfo":{"name":"t","version":"1"}}}""";

    @TestHTTPResource("/mcp")
    URI door;

    private static Response post(String body) {
        return given().header("Accept", BOTH)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/mcp");
    }

    private static String session(String version) {
        String session = post(INITIALIZE.replace("2025-06-18", version)).header("Mcp-Session-Id");
        in(session, "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}")
                .statusCode(202);
        return session;
    }

    private static ValidatableResponse in(String session, String body) {
        return given().header("Accept", BOTH)
                .contentType(ContentType.JSON)
                .header("Mcp-Session-Id", session)
                .body(body)
                .post("/mcp")
                .then();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    {"jsonrpc":"2.0","id":7,"method":"no/such"}                               | -32601 | There is no method "no/such"
                    {"jsonrpc":"2.0","id":7,"method":""}                                      | -32601 | There is no method ""
                    {"jsonrpc":"2.0","id":7,"method":"TOOLS/LIST"}                            | -32601 | There is no method "TOOLS/LIST"
                    {"jsonrpc":"2.0","id":7,"method":"notifications/initialized"}             | -32601 | There is no method
                    {"jsonrpc":"2.0","id":7,"method":"server/discover"}                       | -32601 | There is no method "server/discover"
                    {"jsonrpc":"2.0","id":7,"method":"tools/call"}                            | -32602 | params.name
                    {"jsonrpc":"2.0","id":7,"method":"tools/call","params":{"name":3}}        | -32602 | params.name
                    {"jsonrpc":"2.0","id":7,"method":"tools/call","params":{"name":"ask","arguments":[]}} | -32602 | params.arguments
                    {"jsonrpc":"2.0","id":7,"method":"tools/call","params":[]}                | -32602 | params
                    {"jsonrpc":"2.0","id":7,"method":"tools/call","params":{"name":"nope"}}   | -32602 | nope
                    """)
    void whatCannotBeDoneIsAnErrorOfTheProtocol(String message, int code, String reason) {
        in(session("2025-11-25"), message)
                .statusCode(200)
                .body("id", equalTo(7))
                .body("error.code", equalTo(code))
                .body("error.message", containsString(reason));
    }

    @Test
    void anUnknownMethodIsNamedEvenWithoutASession() {
        post("{\"jsonrpc\":\"2.0\",\"id\":\"a\",\"method\":\"no/such\"}")
                .then()
                .body("id", equalTo("a"))
                .body("error.code", equalTo(-32601));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    {"jsonrpc":"2.0",                                          | -32700 | not JSON
                    hello                                                      | -32700 | not JSON
                    ~~                                                         | -32700 | not JSON
                    "text"                                                     | -32600 | no JSON object
                    17                                                         | -32600 | no JSON object
                    null                                                       | -32600 | no JSON object
                    {}                                                         | -32600 | jsonrpc
                    {"jsonrpc":"1.0","id":1,"method":"ping"}                   | -32600 | jsonrpc
                    {"jsonrpc":"2.0","id":null,"method":"ping"}                | -32600 | id: is neither
                    {"jsonrpc":"2.0","id":1.5,"method":"ping"}                 | -32600 | id: is neither
                    {"jsonrpc":"2.0","id":{},"method":"ping"}                  | -32600 | id: is neither
                    {"jsonrpc":"2.0","id":1}                                   | -32600 | method: is missing
                    {"jsonrpc":"2.0","id":1,"method":4}                        | -32600 | method: is no text
                    {"jsonrpc":"2.0","method":"tools/list"}                    | -32600 | id: is missing
                    {"jsonrpc":"2.0","id":1,"method":"ping"}                   | -32600 | Mcp-Session-Id: is missing
                    {"jsonrpc":"2.0","method":"notifications/initialized"}     | -32600 | Mcp-Session-Id: is missing
                    {"jsonrpc":"2.0","id":1,"method":"server/discover","params":{"_meta":{"io.modelcontextprotocol/protocolVersion":"2026-07-28"}}} | -32600 | "2026-07-28" is none of 2025-11-25, 2025-06-18, 2025-03-26
                    {"jsonrpc":"2.0","id":1,"method":"tools/list","params":{"_meta":{"io.modelcontextprotocol/protocolVersion":"2026-07-28"}}} | -32600 | one of which initialize agrees on
                    {"jsonrpc":"2.0","id":1,"method":"tools/list","params":{"_meta":{"io.modelcontextprotocol/protocolVersion":"2025-11-25"}}} | -32600 | Mcp-Session-Id: is missing
                    [{"jsonrpc":"2.0","id":1,"method":"ping"}]                 | -32600 | is an array
                    []                                                         | -32600 | is an array
                    """)
    void whatIsNoMessageIsRefused(String message, int code, String reason) {
        post(message)
                .then()
                .statusCode(400)
                .contentType("application/json")
                .body("error.code", equalTo(code))
                .body("error.message", containsString(reason));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    ~"params":{}~                                                                              | protocolVersion
                    ~"params":{"protocolVersion":1,"capabilities":{},"clientInfo":{"name":"t","version":"1"}}~ | protocolVersion
                    ~"params":{"protocolVersion":"2025-06-18","clientInfo":{"name":"t","version":"1"}}~        | capabilities
                    ~"params":{"protocolVersion":"2025-06-18","capabilities":{}}~                              | clientInfo
                    ~"params":{"protocolVersion":"2025-06-18","capabilities":{},"clientInfo":"t"}~             | clientInfo
                    ~"params":{"protocolVersion":"2025-06-18","capabilities":{},"clientInfo":{"name":"t"}}~    | clientInfo
                    ~"params":[]~                                                                              | params
                    ~"x":1~                                                                                    | protocolVersion
                    """)
    void aGreetingThatLacksSomethingIsRefused(String parameters, String reason) {
        post("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\"," + parameters + "}")
                .then()
                .body("error.code", equalTo(-32602))
                .body("error.message", containsString(reason));
    }

    @Test
    void aRevisionThatNobodyKnowsIsAnsweredWithOneThatIsSpoken() {
        post(INITIALIZE.replace("2025-06-18", "2031-01-01"))
                .then()
                .statusCode(200)
                .body("result.protocolVersion", equalTo("2025-11-25"));
    }

    @Test
    void batchesAreOfOneRevisionOnly() {
        String batch =
                "[{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"},{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"ping\"}]";

        in(session("2025-06-18"), batch).statusCode(400).body("error.message", containsString("is an array"));
        in(session("2025-11-25"), batch).statusCode(400);
        in(session("2025-03-26"), "[]").statusCode(400);
        in(session("2025-03-26"), "[1]").statusCode(400).body("error.message", containsString("other things"));
        String answers =
                in(session("2025-03-26"), batch).statusCode(200).extract().asString();
        assertThat(answers).contains("\"id\":1", "\"id\":2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}",
                "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/cancelled\",\"params\":{\"requestId\":9}}",
                "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/no-such\"}",
                "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/roots/list_changed\"}",
                "{\"jsonrpc\":\"2.0\",\"id\":44,\"result\":{}}",
                "{\"jsonrpc\":\"2.0\",\"id\":44,\"error\":{\"code\":-1,\"message\":\"no\"}}"
            })
    void whatNeedsNoAnswerIsAcceptedWithoutOne(String message) {
        in(session("2025-11-25"), message).statusCode(202).body(emptyString());
    }

    @Test
    void nestingWithoutEndIsNoMessage() throws Exception {
        assertThat(refusalOf("[".repeat(50_000))).contains("-32700");
        assertThat(refusalOf("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\",\"params\":" + "{\"a\":".repeat(5_000)
                        + "1" + "}".repeat(5_001)))
                .contains("-32700");
    }

    /** Not by REST Assured, which indents what it sends for its log, and needs gigabytes for that. */
    private String refusalOf(String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(door)
                .header("Accept", BOTH)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(response.statusCode()).isEqualTo(400);
            return response.body();
        }
    }
}
