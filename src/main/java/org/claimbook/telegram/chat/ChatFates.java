package org.claimbook.telegram.chat;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.claimbook.conversation.news.Follows;
import org.claimbook.telegram.outbox.ChatGone;
import org.claimbook.telegram.outbox.ChatMoved;

/** What becomes of subscriptions when a chat throws us out, or goes on under another id. */
@Singleton
record ChatFates(Follows follows) {
    void gone(@Observes ChatGone chat) {
        follows.end(chat.chat());
    }

    void moved(@Observes ChatMoved chat) {
        follows.moved(chat.from(), chat.to());
    }
}
