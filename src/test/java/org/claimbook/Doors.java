package org.claimbook;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** Knocks at every door that hands out links to claims, feeds or what was made, and reads where the links lead. */
public final class Doors {
    private static final String CLAIM = "ukraine-targeted-putin-residence";

    /** What is read by programs, so that no link in it may be relative. */
    private static final List<String> PATHS = List.of(
            "/feeds/assessments.atom",
            "/feeds/assessments.rss",
            "/feeds/assessments.json",
            "/feeds/topics/putin-residence.json",
            "/api/v1/ask?q=Did+Ukraine+target+Putin%27s+residence%3F",
            "/api/v1/claims?limit=200",
            "/api/v1/claims/search?q=drones%20%26%20Putin",
            "/api/v1/claims/" + CLAIM,
            "/api/v1/claims/" + CLAIM + "/history",
            "/api/v1/claims/" + CLAIM + "/revisions/1",
            "/api/v1/claims/" + CLAIM + "/claimreview",
            "/api/v1/export?format=ndjson",
            "/v1alpha1/claims:search?query=Ukraine%20targeted%20Putin%20residence%20drone");

    private static final List<String> TOOLS = List.of(
            "{\"name\": \"ask\", \"arguments\": {\"question\": \"Did Ukraine target Putin's residence?\"}}",
            "{\"name\": \"search_claims\", \"arguments\": {\"query\": \"drones\"}}",
            "{\"name\": \"get_claim\", \"arguments\": {\"id\": \"" + CLAIM + "\"}}");

    private static final Pattern LINK =
            Pattern.compile("([a-z]+:(?:\\\\?/){2}[^\\s\"<>\\\\]*?|(?<=[\"'>]))/(claims/[a-z]|feeds/)");

    private Doors() {}

    /**
     * @param request makes requests with the headers to be sent
     * @param base what all links shall begin with
     */
    public static void lead(Supplier<RequestSpecification> request, String base) {
        for (String path : PATHS) {
            Response response = request.get().urlEncodingEnabled(false).get(path);
            assertThat(response.statusCode()).as(path).isEqualTo(200);
            assertLinks(path, response.asString(), base);
        }
        for (String call : TOOLS) {
            assertLinks(call, tool(request, call).asString(), base);
        }
        String page = request.get().get("/claims/" + CLAIM).asString();
        assertThat(page)
                .contains("<link rel=\"canonical\" href=\"" + base + "/claims/" + CLAIM + "\">")
                .contains("\"url\":\"" + base + "/claims/" + CLAIM + "\"");
    }

    private static void assertLinks(String door, String body, String base) {
        List<String> links = LINK.matcher(body)
                .results()
                .map(MatchResult::group)
                .map(link -> link.replaceFirst("/(claims/[a-z]|feeds/)$", ""))
                .distinct()
                .toList();
        assertThat(links).as("%s: %s", door, body).containsExactly(base);
    }

    private static Response tool(Supplier<RequestSpecification> request, String call) {
        String session = mcp(request.get(), "initialize", """
                {"protocolVersion": "2025-11-25", "capabilities": {}, "clientInfo": {"name": "a test", "version": "1"}}""").header("Mcp-Session-Id");
        mcp(request.get().header("Mcp-Session-Id", session), "ping", "{}");
        RequestSpecification ready = request.get().header("Mcp-Session-Id", session);
        mcpHeaders(ready)
                .body("{\"jsonrpc\": \"2.0\", \"method\": \"notifications/initialized\"}")
                .post("/mcp")
                .then()
                .statusCode(202);
        return mcp(request.get().header("Mcp-Session-Id", session), "tools/call", call);
    }

    private static Response mcp(RequestSpecification request, String method, String parameters) {
        return mcpHeaders(request)
                .body("{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"" + method + "\", \"params\": " + parameters
                        + "}")
                .post("/mcp");
    }

    private static RequestSpecification mcpHeaders(RequestSpecification request) {
        return request.accept("application/json, text/event-stream").contentType(ContentType.JSON);
    }

    /** Where the service itself says that it is, asked without any header of note. */
    public static String own() {
        String self = given().get("/feeds/assessments.json").jsonPath().getString("feed_url");
        return self.replaceFirst("/feeds/.*", "");
    }
}
