package org.claimbook.telegram;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.claimbook.telegram.outbox.ChatGone;
import org.claimbook.telegram.outbox.ChatMoved;

/** What the delivery has told others about chats. */
@Singleton
class ChatEvents {
    private final List<Record> seen = new CopyOnWriteArrayList<>();

    void gone(@Observes ChatGone event) {
        seen.add(event);
    }

    void moved(@Observes ChatMoved event) {
        seen.add(event);
    }

    List<Record> seen() {
        return List.copyOf(seen);
    }
}
