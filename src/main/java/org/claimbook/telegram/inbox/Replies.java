package org.claimbook.telegram.inbox;

import java.util.List;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.telegram.telegrambots.meta.api.objects.Update;

import org.claimbook.telegram.api.Bot;
import org.claimbook.telegram.dialogue.Reply;
import org.claimbook.telegram.outbox.Addressee;
import org.claimbook.telegram.outbox.AnswerParts;
import org.claimbook.telegram.outbox.OutgoingMessage;
import org.claimbook.telegram.outbox.OutgoingMessages;
import org.claimbook.telegram.outbox.ReplyCalls;

/** Has updates handled and puts into the outbox what is owed for them. */
@ApplicationScoped
class Replies {
    private final Bot bot;
    private final UpdateHandlers handlers;
    private final ReplyCalls calls;
    private final AnswerParts parts;
    private final ReceivedUpdates inbox;
    private final OutgoingMessages outbox;

    Replies(
            Bot bot,
            UpdateHandlers handlers,
            ReplyCalls calls,
            AnswerParts parts,
            ReceivedUpdates inbox,
            OutgoingMessages outbox) {
        this.bot = bot;
        this.handlers = handlers;
        this.calls = calls;
        this.parts = parts;
        this.inbox = inbox;
        this.outbox = outbox;
    }

    /** Has the update handled, owes its replies and ends it; all or, where anything fails, nothing. */
    @Transactional
    void settle(long inboxId, Update update) {
        Addressee addressee = Addressee.of(update);
        List<Reply> replies = parts.complete(addressee.chatId(), handlers.replies(update));
        Optional<Integer> question = parts.question(addressee.chatId(), replies);
        for (int i = 0; i < replies.size(); i++) {
            OutgoingMessage owed = owed("update:" + update.getUpdateId(), "reply:" + i, addressee, replies.get(i));
            if (replies.get(i) instanceof Reply.Message && question.isPresent()) {
                owed.answers = question.get();
            }
            outbox.add(owed);
        }
        inbox.done(inboxId);
    }

    private OutgoingMessage owed(String cause, String effect, Addressee to, Reply reply) {
        OutgoingMessage owed = new OutgoingMessage();
        owed.botId = bot.id();
        owed.cause = cause;
        owed.effect = effect;
        owed.lane = to.lane();
        calls.fill(owed, to, reply);
        return owed;
    }
}
