package org.claimbook.telegram;

import java.time.Instant;

import com.fasterxml.jackson.databind.JsonNode;

/** A call that the {@link BotApiDouble} carried out; {@code messageId} is 0 where it is about no message. */
public record Accepted(String method, JsonNode body, int messageId, Instant at) {
    /** A call at no particular time. */
    public Accepted(String method, JsonNode body, int messageId) {
        this(method, body, messageId, Instant.EPOCH);
    }
}
