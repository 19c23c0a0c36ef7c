package org.claimbook.telegram.outbox;

import java.util.Optional;
import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Finds the message that an edit is for: rows of a chat are sent in order, so its fate is known when the edit's turn comes. */
@Singleton
record Edits(OutgoingMessages outbox) {
    /**
     * Puts the id of the message that {@code message} edits into its call. Where that one never reached the chat, a new text
     * is sent as a message of its own.
     *
     * @return whether there is anything to call for
     */
    boolean address(OutgoingMessage message, ObjectNode body) {
        if (message.edits == null) {
            return true;
        }
        Optional<Integer> id = outbox.byId(message.edits).map(edited -> edited.messageId);
        if (id.isPresent()) {
            body.put("message_id", id.get());
            return true;
        }
        message.method = ReplyCalls.SEND;
        return body.has("text");
    }
}
