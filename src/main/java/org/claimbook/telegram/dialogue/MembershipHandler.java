package org.claimbook.telegram.dialogue;

import java.util.List;

/** What to do when somebody takes the bot into a chat, or throws it out, see {@link MessageHandler}. */
public interface MembershipHandler {

    /** What to do; empty to stay silent. */
    List<Reply> replies(Membership membership);
}
