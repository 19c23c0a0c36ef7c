package org.claimbook.agent;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import jakarta.inject.Singleton;

import io.quarkiverse.mcp.server.runtime.McpMessageHandler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;

import org.claimbook.http.Problems;
import org.claimbook.http.PublicUrl;

/**
 * What the <a href="https://modelcontextprotocol.io/specification/2025-11-25/basic/transports">transport "Streamable HTTP"</a>
 * demands of a request before its message is read.
 */
@Singleton
record TransportRules(PublicUrl url) {
    static final String VERSION = "MCP-Protocol-Version";
    private static final String JSON = "application/json";
    private static final String EVENTS = "text/event-stream";
    private static final Pattern NOT_ACCEPTED = Pattern.compile(".*;\\s*q\\s*=\\s*0(?:\\.0*)?\\s*(?:;.*)?");
    private static final Pattern LOOPBACK =
            Pattern.compile("https?://(?:localhost|127\\.0\\.0\\.1|\\[::1])(?::\\d{1,5})?");

    /** What is wrong with a request to the endpoint; empty if nothing is. */
    Optional<Refusal> broken(HttpServerRequest request) {
        return origin(request)
                .or(() -> method(request))
                .or(() -> version(request))
                .or(() -> request.method().equals(HttpMethod.POST)
                        ? contentType(request).or(() -> accept(request))
                        : Optional.empty());
    }

    /** A page elsewhere may have its name lead to this machine, and only Origin then tells that it is elsewhere. */
    Optional<Refusal> origin(HttpServerRequest request) {
        String base = url.base(request).toLowerCase(Locale.ROOT);
        return request.headers().getAll(HttpHeaders.ORIGIN).stream()
                .filter(origin ->
                        !LOOPBACK.matcher(origin.toLowerCase(Locale.ROOT)).matches())
                .filter(origin -> !(base + "/").startsWith(origin.toLowerCase(Locale.ROOT) + "/"))
                .findFirst()
                .map(origin -> Refusal.transport(
                        403,
                        "Origin: " + Problems.quoted(origin)
                                + " is neither this service nor a page of the caller's own machine"));
    }

    private static Optional<Refusal> method(HttpServerRequest request) {
        return request.method().equals(HttpMethod.POST) || request.method().equals(HttpMethod.DELETE)
                ? Optional.empty()
                : Optional.of(Refusal.transport(
                        405,
                        request.method()
                                + ": messages come by POST, and DELETE ends a session; there is no stream to listen to,"
                                + " for this service sends nothing unasked"));
    }

    private static Optional<Refusal> version(HttpServerRequest request) {
        return Optional.ofNullable(request.getHeader(VERSION))
                .filter(version -> !McpMessageHandler.SUPPORTED_PROTOCOL_VERSIONS.contains(version))
                .map(version -> Refusal.transport(
                        400,
                        VERSION + ": " + Problems.quoted(version) + " is none of "
                                + String.join(", ", McpMessageHandler.SUPPORTED_PROTOCOL_VERSIONS)
                                + ", one of which initialize agrees on"));
    }

    private static Optional<Refusal> contentType(HttpServerRequest request) {
        String type =
                Optional.ofNullable(request.getHeader(HttpHeaders.CONTENT_TYPE)).orElse("");
        return mediaType(type).equals(JSON)
                ? Optional.empty()
                : Optional.of(Refusal.transport(415, "Content-Type: is not " + JSON + ": " + Problems.quoted(type)));
    }

    private static Optional<Refusal> accept(HttpServerRequest request) {
        List<String> accepted = accepted(request);
        boolean anything = accepted.contains("*/*");
        List<String> missing = new ArrayList<>();
        if (!anything && !accepted.contains(JSON) && !accepted.contains("application/*")) {
            missing.add(JSON);
        }
        if (!anything && !accepted.contains(EVENTS) && !accepted.contains("text/*")) {
            missing.add(EVENTS);
        }
        if (missing.isEmpty()) {
            // the library knows no wildcards
            request.headers().set(HttpHeaders.ACCEPT, JSON + ", " + EVENTS);
            return Optional.empty();
        }
        return Optional.of(Refusal.transport(
                406,
                "Accept: has to list both " + JSON + " and " + EVENTS + ", and does not list "
                        + String.join(" nor ", missing)));
    }

    private static List<String> accepted(HttpServerRequest request) {
        return request.headers().getAll(HttpHeaders.ACCEPT).stream()
                .flatMap(header -> List.of(header.split(",")).stream())
                .map(range -> range.toLowerCase(Locale.ROOT))
                .filter(range -> !NOT_ACCEPTED.matcher(range).matches())
                .map(TransportRules::mediaType)
                .toList();
    }

    private static String mediaType(String value) {
        return value.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
    }
}
