package org.claimbook.http;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.claimbook.telegram.TestUpdates;

/** Makes requests of the operations that the API describes, and of the other doors, and spoils them. */
final class RequestFuzzer {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch", "head", "options");
    private static final List<String> ALL_METHODS =
            List.of("GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS", "PROPFIND");
    private static final List<String> TYPES = List.of(
            "application/json",
            "application/ld+json",
            "text/csv",
            "text/html",
            "application/x-ndjson",
            "text/plain",
            "x/y");
    private static final List<String> HEADERS = List.of(
            "If-Match",
            "If-None-Match",
            "If-Modified-Since",
            "If-Unmodified-Since",
            "Idempotency-Key",
            "Accept",
            "Accept-Language",
            "Accept-Encoding",
            "Content-Language",
            "Last-Event-ID",
            "X-Forwarded-Host",
            "Forwarded",
            "Range",
            "Origin",
            "Cookie",
            "Mcp-Session-Id",
            "MCP-Protocol-Version");
    /** Pages that take a question. */
    private static final Set<String> ASKING = Set.of("/", "/search", "/oembed");

    private static final List<String> OTHER_DOORS = List.of(
            "/",
            "/claims/{slug}",
            "/claims/{slug}/revisions/{number}",
            "/claims/{slug}/report",
            "/page.css",
            "/favicon.svg",
            "/search",
            "/topics",
            "/topics/{slug}",
            "/questions",
            "/robots.txt",
            "/sitemap.xml",
            "/oembed",
            "/widget.js",
            "/feeds/assessments.atom",
            "/feeds/topics/{slug}.json",
            "/desk",
            "/desk/claims",
            "/desk/claims/{slug}/history",
            "/desk/queue",
            "/desk/sign-in",
            "/mcp",
            "/telegram/webhook",
            "/q/health",
            "/q/health/ready",
            "/q/openapi",
            "/nowhere/{slug}");

    /** What Telegram's deliveries are known by. */
    static final String SECRET = "the-secret_of-deliveries";

    private static final List<String> UPDATES = List.of(
            "text.json",
            "first-chat.json",
            "situations/09-inline/chat.json",
            "situations/08-guest/chat.json",
            "situations/06-follow-up/chat.json",
            "situations/08-group/chat.json",
            "situations/10-feedback/chat.json",
            "situations/12-edit/chat.json",
            "situations/13-my-data/chat.json");

    /** As long as a path may be. */
    private static final String LONG = "a".repeat(23_000);

    private final Random random;
    private final Spoiler spoiler;
    private final ObjectMapper json = new ObjectMapper();
    private final List<Operation> operations = new ArrayList<>();
    private final List<String> known;
    private final List<ObjectNode> updates = new ArrayList<>();
    private int lastUpdate;

    private record Operation(String method, String path, List<JsonNode> parameters, List<JsonNode> bodies) {}

    /** @param headers none twice */
    record Request(String method, String path, Map<String, String> headers, byte[] body) {
        @Override
        public String toString() {
            String shown = path + " " + headers + " " + new String(body, StandardCharsets.UTF_8);
            return method + " " + (shown.length() > 400 ? shown.substring(0, 400) + "…" : shown);
        }
    }

    /**
     * @param api the OpenAPI document
     * @param known values that mean something: slugs, numbers
     */
    RequestFuzzer(Random random, JsonNode api, List<String> known) {
        this.random = random;
        this.spoiler = new Spoiler(random);
        this.known = known;
        api.path("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(method -> METHODS.contains(method.getKey()))
                .forEach(method ->
                        operations.add(operation(method.getKey(), path.getKey(), path.getValue(), method.getValue()))));
        OTHER_DOORS.forEach(path ->
                operations.add(new Operation(path.equals("/mcp") ? "POST" : "GET", path, List.of(), List.of())));
    }

    /** An update of Telegram with something wrong in it. */
    Request update() throws IOException {
        if (updates.isEmpty()) {
            for (String file : UPDATES) {
                TestUpdates.chat(file).stream()
                        .filter(ObjectNode.class::isInstance)
                        .forEach(update -> updates.add((ObjectNode) update));
            }
        }
        ObjectNode update = updates.get(random.nextInt(updates.size())).deepCopy();
        update.put("update_id", ++lastUpdate);
        update.properties().stream()
                .filter(each -> each.getValue().isObject())
                .forEach(each -> spoiler.spoil(each.getValue()));
        return new Request(
                "POST",
                "/telegram/webhook",
                Map.of("X-Telegram-Bot-Api-Secret-Token", SECRET, "Content-Type", "application/json"),
                spoilt(update));
    }

    private static Operation operation(String method, String path, JsonNode shared, JsonNode described) {
        List<JsonNode> parameters = new ArrayList<>();
        shared.path("parameters").forEach(parameters::add);
        described.path("parameters").forEach(parameters::add);
        List<JsonNode> bodies = new ArrayList<>();
        described.at("/requestBody/content").forEach(content -> {
            if (content.has("example")) {
                bodies.add(content.path("example"));
            }
            content.path("examples").forEach(example -> bodies.add(example.path("value")));
        });
        return new Operation(method.toUpperCase(java.util.Locale.ROOT), path, parameters, bodies);
    }

    int operations() {
        return operations.size();
    }

    /** @param keys values of the header Authorization */
    Request next(List<String> keys) throws IOException {
        Operation chosen = operations.get(random.nextInt(operations.size()));
        Map<String, String> headers = new LinkedHashMap<>();
        if (random.nextInt(8) > 0) {
            headers.put("Authorization", keys.get(random.nextInt(keys.size())));
        }
        headers.put("If-Match", random.nextBoolean() ? "*" : "\"" + random.nextInt(4) + "\"");
        headers.put("Content-Type", TYPES.get(random.nextInt(4) > 0 ? 0 : random.nextInt(TYPES.size())));
        if (random.nextInt(3) == 0) {
            headers.put(HEADERS.get(random.nextInt(HEADERS.size())), headerText(value()));
        }
        String method = random.nextInt(20) == 0 ? ALL_METHODS.get(random.nextInt(ALL_METHODS.size())) : chosen.method;
        return new Request(method, path(chosen), headers, body(chosen));
    }

    private static String headerText(String text) {
        return text.replaceAll("[^\\x20-\\x7e\\xa1-\\xff]", "?");
    }

    private String value() {
        return random.nextInt(3) == 0 ? known.get(random.nextInt(known.size())) : spoiler.odd();
    }

    private String path(Operation chosen) {
        String path = chosen.path;
        while (path.contains("{")) {
            String value = random.nextBoolean() ? known.get(random.nextInt(known.size())) : spoiler.odd();
            if (random.nextInt(100) == 0) {
                value = LONG;
            }
            path = path.replaceFirst("\\{[^}]*}", encoded(value).replace("$", "%24"));
        }
        StringBuilder query = new StringBuilder();
        for (JsonNode parameter : chosen.parameters) {
            if (parameter.path("in").asText().equals("query") && random.nextInt(3) > 0) {
                JsonNode example = parameter.path("example");
                String value = random.nextBoolean() && !example.isMissingNode() ? example.asText() : value();
                query.append('&')
                        .append(parameter.path("name").asText())
                        .append('=')
                        .append(encoded(value));
            }
        }
        if (ASKING.contains(chosen.path)) {
            query.append("&q=").append(encoded(value()));
        }
        if (random.nextInt(20) == 0) {
            query.append('&').append(encoded(value())).append("=%ff");
        }
        return query.isEmpty() ? path : path + "?" + query.substring(1);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private byte[] body(Operation chosen) throws IOException {
        if (chosen.path.equals("/mcp")) {
            return spoilt(json.readTree("""
                    {"jsonrpc": "2.0", "id": 1, "method": "tools/call",
                     "params": {"name": "ask", "arguments": {"question": "Is it so?", "asOf": "2026-01-01"}}}"""));
        }
        if (chosen.bodies.isEmpty()) {
            return random.nextInt(10) == 0 ? spoiler.odd().getBytes(StandardCharsets.UTF_8) : new byte[0];
        }
        JsonNode example = chosen.bodies.get(random.nextInt(chosen.bodies.size()));
        return spoilt(
                example.isTextual() && example.textValue().startsWith("{")
                        ? json.readTree(example.textValue())
                        : example);
    }

    private byte[] spoilt(JsonNode sound) throws IOException {
        JsonNode body = sound.deepCopy();
        for (int i = random.nextInt(4); i > 0; i--) {
            spoiler.spoil(body);
        }
        byte[] bytes = json.writeValueAsBytes(body);
        return random.nextInt(10) == 0 && bytes.length > 0 ? spoiler.damaged(bytes) : bytes;
    }
}
