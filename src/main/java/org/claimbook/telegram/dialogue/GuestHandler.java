package org.claimbook.telegram.dialogue;

import java.util.List;

/** What is answered to a message that mentions the bot in a chat that it is not in, see {@link MessageHandler}. */
public interface GuestHandler {

    /**
     * What to do; empty to stay silent.
     *
     * @param guestQueryId what a {@link Reply.GuestAnswer} has to name
     */
    List<Reply> replies(String guestQueryId, IncomingMessage message);
}
