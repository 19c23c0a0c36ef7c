package org.claimbook.telegram.dialogue;

import java.util.List;

/**
 * One situation in a chat. Handlers say what to reply and send nothing themselves; the first that takes a message has it,
 * by descending {@code @Priority}.
 *
 * <p>Whatever a handler stores is stored in the transaction that ends the update and owes its replies, so that an update
 * that is handled again after a failure has left nothing behind.
 */
public interface MessageHandler {

    /** Whether this is the handler's situation. */
    boolean takes(IncomingMessage message);

    /** What to reply; empty to stay silent. */
    List<Reply> replies(IncomingMessage message);

    /** Whether a message that its sender edits is answered anew, in place of the earlier reply; else edits are passed over. */
    default boolean answersEdits() {
        return false;
    }
}
