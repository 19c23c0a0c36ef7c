package org.claimbook.agent;

import java.util.Optional;
import jakarta.inject.Singleton;

import io.quarkiverse.mcp.server.InitialRequest;
import io.quarkiverse.mcp.server.McpConnection;
import io.quarkiverse.mcp.server.McpMethod;
import io.quarkiverse.mcp.server.runtime.ConnectionManager;
import io.quarkiverse.mcp.server.runtime.McpConnectionBase;
import io.quarkiverse.mcp.server.runtime.McpMessageHandler;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.jspecify.annotations.Nullable;

import org.claimbook.http.Problems;

/** What JSON-RPC and the Model Context Protocol demand of a message, and of the session that it comes in. */
@Singleton
record MessageRules(ConnectionManager sessions) {
    static final String SESSION = "Mcp-Session-Id";
    private static final String NOTIFICATIONS = "notifications/";
    /** The one revision that knows batches. */
    private static final String WITH_BATCHES = "2025-03-26";

    private static final String META_VERSION = "io.modelcontextprotocol/protocolVersion";

    /**
     * What is wrong with a message; empty if nothing is.
     *
     * @param session what the header says; null without one
     */
    Optional<Refusal> broken(Object message, @Nullable String session) {
        if (message instanceof JsonArray batch) {
            return batch(batch, session);
        }
        if (!(message instanceof JsonObject each)) {
            return Optional.of(Refusal.noMessage("The body is no JSON object, which a message is"));
        }
        return shape(each)
                .or(() -> stateless(each))
                .or(() -> each.containsKey("method")
                        ? method(each)
                                .or(() -> each.getValue("method").equals("initialize")
                                        ? initialize(each)
                                        : known(session))
                                .or(() -> parameters(each))
                        : known(session));
    }

    /** @return the refusal of a session that is not named or not known */
    Optional<Refusal> known(@Nullable String session) {
        if (session == null) {
            return Optional.of(Refusal.noMessage(SESSION + ": is missing; initialize gives one"));
        }
        return sessions.has(session)
                ? Optional.empty()
                : Optional.of(Refusal.noSession(SESSION + ": there is no session " + Problems.quoted(session)
                        + " (any more); initialize begins one"));
    }

    private Optional<Refusal> batch(JsonArray batch, @Nullable String session) {
        boolean agreed = session != null
                && Optional.ofNullable(sessions.get(session))
                        .map(McpConnectionBase::initialRequest)
                        .map(InitialRequest::protocolVersion)
                        .filter(WITH_BATCHES::equals)
                        .isPresent();
        if (!agreed) {
            return Optional.of(Refusal.noMessage(
                    "The body is an array; a request has one message since revision 2025-06-18 of the protocol"));
        }
        return batch.isEmpty()
                ? Optional.of(Refusal.noMessage("The body is an empty array"))
                : batch.stream()
                        .flatMap(each -> (each instanceof JsonObject ? broken(each, session) : noObject()).stream())
                        .findFirst();
    }

    private static Optional<Refusal> noObject() {
        return Optional.of(Refusal.noMessage("The body is an array of other things than messages"));
    }

    private static Optional<Refusal> shape(JsonObject message) {
        Object id = message.getValue("id");
        if (!"2.0".equals(message.getValue("jsonrpc"))) {
            return Optional.of(Refusal.noMessage("jsonrpc: is not \"2.0\""));
        }
        if (message.containsKey("id") && id(message) == null) {
            return Optional.of(Refusal.noMessage("id: is neither a text nor a whole number: " + id));
        }
        if (!message.containsKey("method")) {
            return id != null && message.containsKey("result") != message.containsKey("error")
                    ? Optional.empty()
                    : Optional.of(Refusal.noMessage("method: is missing"));
        }
        if (!(message.getValue("method") instanceof String)) {
            return Optional.of(Refusal.noMessage("method: is no text"));
        }
        return message.containsKey("params") && !(message.getValue("params") instanceof JsonObject)
                ? Optional.of(
                        id == null
                                ? Refusal.noMessage("params: is no JSON object")
                                : Refusal.parameters("params: is no JSON object"))
                : Optional.empty();
    }

    /** The id of a message, if it has one that JSON-RPC allows. */
    static @Nullable Object id(@Nullable Object message) {
        Object id = message instanceof JsonObject object ? object.getValue("id") : null;
        return id instanceof String || id instanceof Integer || id instanceof Long ? id : null;
    }

    /**
     * Whether a message that is in order needs nothing done: a notification of what this service does not know, or knows
     * already, is taken as all are, and the library would reply to it.
     */
    boolean isIgnored(Object message, @Nullable String session) {
        if (!(message instanceof JsonObject each) || each.containsKey("id")) {
            return false;
        }
        McpMethod method = McpMethod.from(each.getString("method"));
        McpConnectionBase connection = session == null ? null : sessions.get(session);
        boolean again = method == McpMethod.NOTIFICATIONS_INITIALIZED
                && connection != null
                && connection.status() == McpConnection.Status.IN_OPERATION;
        return method == null || again;
    }

    /** A message of the revision without sessions names its revision itself. */
    private static Optional<Refusal> stateless(JsonObject message) {
        return message.getValue("params") instanceof JsonObject parameters
                        && parameters.getValue("_meta") instanceof JsonObject meta
                        && meta.getValue(META_VERSION) instanceof String version
                        && !McpMessageHandler.SUPPORTED_PROTOCOL_VERSIONS.contains(version)
                ? Optional.of(Refusal.noMessage("params._meta." + META_VERSION + ": " + Problems.quoted(version)
                        + " is none of " + String.join(", ", McpMessageHandler.SUPPORTED_PROTOCOL_VERSIONS)
                        + ", one of which initialize agrees on"))
                : Optional.empty();
    }

    private static Optional<Refusal> method(JsonObject message) {
        String method = message.getString("method");
        boolean notification = !message.containsKey("id");
        if (notification) {
            return method.startsWith(NOTIFICATIONS)
                    ? Optional.empty()
                    : Optional.of(Refusal.noMessage("id: is missing, without which only notifications come"));
        }
        McpMethod known = McpMethod.from(method);
        return known == null || method.startsWith(NOTIFICATIONS)
                ? Optional.of(Refusal.noMethod("There is no method " + Problems.quoted(method)))
                : Optional.empty();
    }

    private static Optional<Refusal> initialize(JsonObject message) {
        JsonObject parameters = message.getJsonObject("params", new JsonObject());
        if (!(parameters.getValue("protocolVersion") instanceof String)) {
            return Optional.of(Refusal.parameters("params.protocolVersion: is no text"));
        }
        if (!(parameters.getValue("capabilities") instanceof JsonObject)) {
            return Optional.of(Refusal.parameters("params.capabilities: is no JSON object"));
        }
        boolean named = parameters.getValue("clientInfo") instanceof JsonObject client
                && client.getValue("name") instanceof String
                && client.getValue("version") instanceof String;
        return named
                ? Optional.empty()
                : Optional.of(Refusal.parameters("params.clientInfo: is no JSON object with name and version"));
    }

    private static Optional<Refusal> parameters(JsonObject message) {
        if (!"tools/call".equals(message.getValue("method"))) {
            return Optional.empty();
        }
        JsonObject parameters = message.getJsonObject("params", new JsonObject());
        if (!(parameters.getValue("name") instanceof String)) {
            return Optional.of(Refusal.parameters("params.name: is no text, which says which tool"));
        }
        return !parameters.containsKey("arguments") || parameters.getValue("arguments") instanceof JsonObject
                ? Optional.empty()
                : Optional.of(Refusal.parameters("params.arguments: is no JSON object"));
    }
}
