package org.claimbook.telegram;

import java.util.List;

/** One situation in a chat. Handlers say what to reply and send nothing themselves; the first that takes a message has it. */
interface UpdateHandler {

    /** Whether this is the handler's situation. */
    boolean takes(Incoming message);

    /** What to reply; empty to stay silent. */
    List<Reply> replies(Incoming message);
}
