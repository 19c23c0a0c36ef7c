package org.claimbook.agent;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.claimbook.answer.Offering;
import org.claimbook.answer.Ready;
import org.claimbook.answer.index.IndexKeeper;
import org.claimbook.claim.store.Claims;

/** Speaks the Model Context Protocol, streamable HTTP, to the running service. */
@QuarkusTest
class ClaimToolsTest {
    private static final String PROTOCOL = "2025-06-18";

    @Inject
    IndexKeeper index;

    @Inject
    Claims claims;

    private String session = "";

    @BeforeEach
    void initialize() {
        Ready.await(index);
        Response hello = post(given(), "initialize", """
                {"protocolVersion": "%s", "capabilities": {}, "clientInfo": {"name": "a test", "version": "1"}}""".formatted(PROTOCOL));
        hello.then()
                .statusCode(200)
                .body("result.protocolVersion", equalTo(PROTOCOL))
                .body("result.serverInfo.name", equalTo("claimbook"))
                .body("result.capabilities.tools", notNullValue());
        session = hello.header("Mcp-Session-Id");
        given().header("Mcp-Session-Id", session)
                .header("Accept", "application/json, text/event-stream")
                .contentType(ContentType.JSON)
                .body("{\"jsonrpc\": \"2.0\", \"method\": \"notifications/initialized\"}")
                .post("/mcp")
                .then()
                .statusCode(202);
    }

    @Test
    void theToolsAreListedWithTheirArguments() {
        call("tools/list", "{}")
                .body("result.tools.name", hasItems("ask", "search_claims", "get_claim"))
                .body("result.tools", hasSize(3))
                .body("result.tools.annotations.readOnlyHint", equalTo(List.of(true, true, true)))
                .body("result.tools.find { it.name == 'ask' }.inputSchema.required", equalTo(List.of("question")))
                .body(
                        "result.tools.find { it.name == 'search_claims' }.inputSchema.properties.limit.type",
                        equalTo("integer"))
                .body("result.tools.description", not(hasItem(nullValue())));
    }

    @Test
    void aQuestionIsAnsweredWithVerdictStatementsAndSources() {
        ValidatableResponse answer = tool("ask", "{\"question\": \"Did Ukraine target Putin's residence?\"}")
                .body("result.isError", equalTo(false))
                .body("result.structuredContent.outcome", equalTo("ANSWERED"))
                .body("result.structuredContent.claim.id", equalTo("ukraine-targeted-putin-residence"))
                .body("result.structuredContent.assessment.verdict", equalTo("REFUTED"))
                .body("result.structuredContent.statements[0].speaker", equalTo("US national security officials"))
                .body("result.structuredContent.statements[0].sources.publisher", hasItem("The Wall Street Journal"));

        Map<String, Object> overRest = given().queryParam("q", "Did Ukraine target Putin's residence?")
                .get("/api/v1/ask")
                .jsonPath()
                .getMap("");
        Map<String, Object> said = new HashMap<>(answer.extract().jsonPath().getMap("result.structuredContent"));
        assertThat(said.put("conversation", null))
                .as("as in what can be cached")
                .isNotNull();
        assertThat(said).as("a tool says what the API says").isEqualTo(overRest);
    }

    @Test
    void theNextQuestionRefersToTheAnswer() {
        String conversation = tool("ask", "{\"question\": \"Did Ukraine target Putin's residence?\"}")
                .extract()
                .path("result.structuredContent.conversation");

        tool("ask", "{\"question\": \"who says so?\", \"conversation\": \"" + conversation + "\"}")
                .body("result.isError", equalTo(false))
                .body("result.structuredContent.claim.id", equalTo("ukraine-targeted-putin-residence"))
                .body("result.structuredContent.statements.stance", everyItem(equalTo("SUPPORT")));
    }

    @Test
    void whatIsNotInTheRecordsHasNoVerdict() {
        tool("ask", "{\"question\": \"What did Macron say about it?\"}")
                .body("result.isError", equalTo(false))
                .body("result.structuredContent.outcome", equalTo("UNKNOWN"))
                .body("result.structuredContent.assessment", nullValue());
    }

    @Test
    void whatHasNoAnswerIsNamed() {
        tool("ask", "{\"question\": \"Kyiv tried to kill Putin. The sun is a star. Modi denied it.\"}")
                .body("result.structuredContent.claim.id", equalTo("ukraine-targeted-putin-residence"))
                .body("result.structuredContent.leftOut", equalTo(List.of("The sun is a star.", "Modi denied it.")))
                .body("result.content[0].text", containsString("not clear by itself: “Modi denied it.”"));
    }

    @Test
    void anOfferSaysWhatDiffersAndNothingOfItsVerdict() {
        Offering.whateverIsAsked(claims, "in 2019");

        String reply = tool("ask", "{\"question\": \"Did Ukraine try to kill Putin in 2019?\"}")
                .body("result.isError", equalTo(false))
                .body("result.structuredContent.suggestions.differs", equalTo(List.of(List.of("in 2019"))))
                .body("result.content[0].text", containsString("It does not say “in 2019”."))
                .extract()
                .asString();

        Offering.assertNoVerdict(claims, reply);
    }

    @Test
    void claimsAreFoundWithoutVerdictsAndReadWithThem() {
        tool("search_claims", "{\"query\": \"drones over Novgorod\", \"limit\": 3}")
                .body("result.structuredContent.claims", hasSize(3))
                .body("result.structuredContent.claims.id", hasItem("russia-intercepted-91-drones"))
                .body("result.content[0].text", not(containsString("verdict")));
        tool("get_claim", "{\"id\": \"russia-intercepted-91-drones\"}")
                .body("result.structuredContent.assessment.verdict", equalTo("NOT_ENOUGH_EVIDENCE"))
                .body("result.structuredContent.statements.speaker.name", hasItem("Russia's defence ministry"));
        tool("get_claim", "{\"id\": \"russia-intercepted-91-drones\", \"asOf\": \"2025-12-30\"}")
                .body("result.structuredContent.assessment", nullValue());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    ask           | {"question": "  "}                              | question is blank: "  "
                    ask           | {"question": "Who?", "asOf": "tomorrow"}        | asOf is not a day of the form 2025-12-31: "tomorrow"
                    ask           | {"question": "Who?", "language": "english"}     | language
                    search_claims | {"query": "drones", "limit": 51}                | limit is not a number from 1 to 50: 51
                    search_claims | {"query": " "}                                  | query is blank: " "
                    ask           | {"question": "Who?", "conversation": "x"}       | conversation is not an id that an answer of this service gave: "x"
                    ask           | {}                                              | Missing required argument: question
                    ask           | {"question": 7}                                 | Invalid argument [question]
                    get_claim     | {"id": "no-such-claim"}                         | There is no claim 'no-such-claim'
                    """)
    void wrongArgumentsGetAnErrorThatNamesThem(String tool, String arguments, String message) {
        tool(tool, arguments)
                .body("result.isError", equalTo(true))
                .body("result.content[0].text", containsString(message));
    }

    @Test
    void aToolThatIsNotThereIsAnErrorOfTheProtocol() {
        tool("no_tool", "{}").body("error.code", equalTo(-32602)).body("error.message", containsString("no_tool"));
    }

    private ValidatableResponse tool(String name, String arguments) {
        return call("tools/call", "{\"name\": \"" + name + "\", \"arguments\": " + arguments + "}");
    }

    private ValidatableResponse call(String method, String parameters) {
        return post(given().header("Mcp-Session-Id", session), method, parameters)
                .then()
                .statusCode(200);
    }

    private static Response post(RequestSpecification request, String method, String parameters) {
        return request.header("Accept", "application/json, text/event-stream")
                .header("MCP-Protocol-Version", PROTOCOL)
                .contentType(ContentType.JSON)
                .body("{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"" + method + "\", \"params\": " + parameters
                        + "}")
                .post("/mcp");
    }
}
