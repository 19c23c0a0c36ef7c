package org.claimbook.telegram.inbox;

import jakarta.inject.Singleton;

import org.claimbook.limit.Allowances;
import org.claimbook.limit.LimitConfig;
import org.claimbook.limit.Refusals;
import org.claimbook.limit.Refusals.Reason;

/** How much a chat may ask, how much a user may elsewhere, and how often they are told that it is too much. */
@Singleton
class ChatLimits {
    private final Refusals refusals;
    private final Allowances asked;
    private final Allowances elsewhere;
    private final Allowances told = new Allowances(1);

    ChatLimits(LimitConfig config, Refusals refusals) {
        this.refusals = refusals;
        this.asked = new Allowances(config.chatPerMinute());
        this.elsewhere = new Allowances(config.inlinePerMinute());
    }

    /** Whether the chat may ask now; counts that it did. */
    boolean allow(long chat) {
        return take(asked, Long.toString(chat));
    }

    /** Whether the user may ask now as an inline query, of which there is one a letter. */
    boolean allowInline(long user) {
        return take(elsewhere, "inline:" + user);
    }

    /** Whether the user may ask now where the bot is a guest. */
    boolean allowGuest(long user) {
        return take(elsewhere, "guest:" + user);
    }

    private boolean take(Allowances allowances, String who) {
        boolean allowed = allowances.take(who).allowed();
        if (!allowed) {
            refusals.count(Reason.CHAT);
        }
        return allowed;
    }

    /** Whether the chat is to be told that it asks too much: once a minute. */
    boolean tells(long chat) {
        return told.take(Long.toString(chat)).allowed();
    }
}
