package org.claimbook.telegram.dialogue;

import java.util.List;

/** What is offered to somebody who writes the bot's name and a question in any chat, see {@link MessageHandler}. */
public interface InlineHandler {

    /** What to do; empty leaves the query without results. */
    List<Reply> replies(InlineQuestion question);
}
