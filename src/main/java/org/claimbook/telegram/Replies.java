package org.claimbook.telegram;

import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.telegram.telegrambots.meta.api.objects.Update;

/** Has updates handled and puts into the outbox what is owed for them. */
@ApplicationScoped
class Replies {
    private final Bot bot;
    private final UpdateHandlers handlers;
    private final ReplyCalls calls;
    private final ReceivedUpdates inbox;
    private final OutgoingMessages outbox;

    Replies(Bot bot, UpdateHandlers handlers, ReplyCalls calls, ReceivedUpdates inbox, OutgoingMessages outbox) {
        this.bot = bot;
        this.handlers = handlers;
        this.calls = calls;
        this.inbox = inbox;
        this.outbox = outbox;
    }

    /** Has the update handled, owes its replies and ends it; all or, where anything fails, nothing. */
    @Transactional
    void settle(long inboxId, Update update) {
        Addressee addressee = Addressee.of(update);
        List<Reply> replies = handlers.replies(update);
        for (int i = 0; i < replies.size(); i++) {
            owe("update:" + update.getUpdateId(), "reply:" + i, addressee, replies.get(i));
        }
        inbox.done(inboxId);
    }

    private void owe(String cause, String effect, Addressee to, Reply reply) {
        OutgoingMessage owed = new OutgoingMessage();
        owed.botId = bot.id();
        owed.cause = cause;
        owed.effect = effect;
        owed.lane = to.lane();
        calls.fill(owed, to, reply);
        outbox.add(owed);
    }
}
