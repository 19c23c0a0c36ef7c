package org.claimbook.telegram.api;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;

/**
 * Any call to the Bot API whose response is wanted as it came. The library's own methods map the whole response at once:
 * one odd update then loses all others, and a message that was sent looks like a failure when its echo can't be mapped.
 */
@RegisterForReflection
final class ApiCall extends BotApiMethod<String> {
    private final String method;
    private final transient JsonNode body;

    ApiCall(String method, JsonNode body) {
        this.method = method;
        this.body = body;
    }

    @JsonValue
    JsonNode body() {
        return body;
    }

    @Override
    public String getMethod() {
        return method;
    }

    @Override
    public String deserializeResponse(String answer) {
        return answer;
    }
}
