package org.claimbook.telegram.chat;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.claimbook.conversation.news.Follows;
import org.claimbook.telegram.outbox.ChatGone;
import org.claimbook.telegram.outbox.ChatMoved;

/** What becomes of subscriptions when a chat throws us out, or goes on under another id. */
@Singleton
class ChatFates {
    private final Follows follows;

    ChatFates(Follows follows) {
        this.follows = follows;
    }

    void gone(@Observes ChatGone chat) {
        follows.end(chat.chat());
    }

    void moved(@Observes ChatMoved chat) {
        follows.moved(chat.from(), chat.to());
    }
}
