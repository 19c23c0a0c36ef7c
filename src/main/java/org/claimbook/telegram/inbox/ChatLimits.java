package org.claimbook.telegram.inbox;

import jakarta.inject.Singleton;

import org.claimbook.limit.Allowances;
import org.claimbook.limit.LimitConfig;

/** How much a chat may ask, and how often it is told that it asks too much. */
@Singleton
class ChatLimits {
    private final Allowances asked;
    private final Allowances told = new Allowances(1);

    ChatLimits(LimitConfig config) {
        this.asked = new Allowances(config.chatPerMinute());
    }

    /** Whether the chat, or the user where there is none, may ask now; counts that it did. */
    boolean allow(long chat) {
        return asked.take(Long.toString(chat)).allowed();
    }

    /** Whether the chat is to be told that it asks too much: once a minute. */
    boolean tells(long chat) {
        return told.take(Long.toString(chat)).allowed();
    }
}
