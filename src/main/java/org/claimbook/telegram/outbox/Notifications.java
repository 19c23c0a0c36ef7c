package org.claimbook.telegram.outbox;

import java.util.List;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.claimbook.telegram.api.Bot;
import org.claimbook.telegram.dialogue.Reply;
import org.claimbook.work.Wakeup;

/** Messages that nobody asked for at this moment: they wait where the limits demand it, and nobody gets one twice. */
@ApplicationScoped
public class Notifications {
    private final Bot bot;
    private final ReplyCalls calls;
    private final OutgoingMessages outbox;
    private final Wakeup wakeup;

    Notifications(Bot bot, ReplyCalls calls, OutgoingMessages outbox, Wakeup wakeup) {
        this.bot = bot;
        this.calls = calls;
        this.outbox = outbox;
        this.wakeup = wakeup;
    }

    /** Whether there is a bot that could send them. */
    public boolean areOn() {
        return bot.hasToken();
    }

    /**
     * Owes messages to a chat, in the transaction that is running.
     *
     * @param cause what has happened, up to 120 characters: "revision:a-claim:2"
     * @param effect who is told of it, up to 110 characters; what was owed for the same cause and effect is not owed again
     * @param messageId the message in the chat that is quoted, if any
     * @throws IllegalStateException if Telegram is off
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void owe(String cause, String effect, long chatId, Optional<Integer> messageId, List<Reply> messages) {
        Addressee to = new Addressee(chatId, chatId, null, messageId.orElse(null));
        for (int i = 0; i < messages.size(); i++) {
            OutgoingMessage owed = new OutgoingMessage();
            owed.botId = bot.id();
            owed.cause = cause;
            owed.effect = effect + ":" + i;
            owed.lane = to.lane();
            owed.notification = true;
            calls.fill(owed, to, messages.get(i));
            owed.answers = null;
            outbox.add(owed);
        }
        wakeup.outbox();
    }
}
