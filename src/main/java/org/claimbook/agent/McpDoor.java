package org.claimbook.agent;

import java.util.Objects;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.Json;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Stands before the library that speaks the Model Context Protocol, and turns away with a reason what the specification has
 * turned away: the library does so without a word, takes what it should not, or stumbles.
 */
@ApplicationScoped
class McpDoor {
    private static final String PATH = "/mcp";
    /** Before the server itself counts what comes in, which refuses without a word too. */
    private static final int FIRST = -10;

    private static final int TOO_LARGE = 413;

    private final TransportRules transport;
    private final MessageRules messages;
    private final long largest;

    McpDoor(
            TransportRules transport,
            MessageRules messages,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize largest) {
        this.transport = transport;
        this.messages = messages;
        this.largest = largest.asLongValue();
    }

    void open(@Observes Router router) {
        router.route(PATH + "/*").order(FIRST).handler(this::checkOrigin);
        router.route(PATH).order(FIRST + 1).handler(this::checkTransport);
        router.route(PATH)
                .order(FIRST + 2)
                .handler(BodyHandler.create(false).setBodyLimit(largest))
                .failureHandler(this::failed);
        router.route(PATH).order(FIRST + 3).handler(this::checkMessage);
    }

    private void checkOrigin(RoutingContext context) {
        transport
                .origin(context.request())
                .ifPresentOrElse(refusal -> refusal.send(context.response(), null), context::next);
    }

    private void checkTransport(RoutingContext context) {
        HttpServerRequest request = context.request();
        Optional<Refusal> refusal = transport.broken(request);
        if (refusal.isPresent()) {
            if (refusal.get().status() == 405) {
                context.response().putHeader(HttpHeaders.ALLOW, "POST, DELETE");
            }
            refusal.get().send(context.response(), null);
        } else if (length(request) > largest) {
            tooLarge(context);
        } else {
            context.next();
        }
    }

    private static long length(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null || !length.matches("\\d{1,18}") ? 0 : Long.parseLong(length);
    }

    private void tooLarge(RoutingContext context) {
        // what is still coming is not read
        context.response().putHeader(HttpHeaders.CONNECTION, "close");
        Refusal.transport(TOO_LARGE, "The body has more than %,d bytes".formatted(largest))
                .send(context.response(), null);
    }

    private void checkMessage(RoutingContext context) {
        String session = context.request().getHeader(MessageRules.SESSION);
        if (context.request().method().equals(HttpMethod.DELETE)) {
            messages.known(session).ifPresentOrElse(refusal -> refusal.send(context.response(), null), context::next);
            return;
        }
        Object message;
        try {
            message = Json.decodeValue(Objects.requireNonNullElse(context.body().buffer(), Buffer.buffer()));
        } catch (DecodeException | IllegalArgumentException e) {
            Refusal.notJson("The body is not JSON").send(context.response(), null);
            return;
        }
        Optional<Refusal> refusal = messages.broken(message, session);
        if (refusal.isPresent()) {
            refusal.get().send(context.response(), MessageRules.id(message));
        } else if (messages.isIgnored(message, session)) {
            context.response().setStatusCode(202).end();
        } else {
            context.next();
        }
    }

    private void failed(RoutingContext context) {
        if (context.statusCode() == TOO_LARGE && !context.response().ended()) {
            tooLarge(context);
        } else {
            context.next();
        }
    }
}
