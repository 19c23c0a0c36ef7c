package org.claimbook.agent;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * Why a message is not taken.
 *
 * @param status of HTTP; 200 where the message itself is in order and only what it asks for is not
 * @param code of JSON-RPC
 * @param reason one sentence that says what is wrong and what would be right
 */
record Refusal(int status, int code, String reason) {
    private static final int PARSE_ERROR = -32700;
    private static final int INVALID_REQUEST = -32600;
    private static final int METHOD_NOT_FOUND = -32601;
    private static final int INVALID_PARAMS = -32602;
    private static final int SESSION_NOT_FOUND = -32001;

    static Refusal transport(int status, String reason) {
        return new Refusal(status, INVALID_REQUEST, reason);
    }

    static Refusal notJson(String reason) {
        return new Refusal(400, PARSE_ERROR, reason);
    }

    static Refusal noMessage(String reason) {
        return new Refusal(400, INVALID_REQUEST, reason);
    }

    static Refusal noMethod(String reason) {
        return new Refusal(200, METHOD_NOT_FOUND, reason);
    }

    static Refusal parameters(String reason) {
        return new Refusal(200, INVALID_PARAMS, reason);
    }

    static Refusal noSession(String reason) {
        return new Refusal(404, SESSION_NOT_FOUND, reason);
    }

    /** @param id of the request that is refused; null where it has none or cannot be read, for then an error has none either */
    void send(HttpServerResponse response, @Nullable Object id) {
        JsonObject body = new JsonObject().put("jsonrpc", "2.0");
        if (id != null) {
            body.put("id", id);
        }
        body.put("error", new JsonObject().put("code", code).put("message", reason));
        response.setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                .end(body.toBuffer());
    }
}
