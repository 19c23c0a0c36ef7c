package org.claimbook.telegram;

import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** The outbox: what is owed to chats, by cause and effect, each at most once. */
@ApplicationScoped
@Transactional
class OutgoingMessages extends WorkQueue<OutgoingMessage> {

    OutgoingMessages() {
        super(OutgoingMessage.class);
    }

    /** Takes the message on, unless it was taken on before. */
    void add(OutgoingMessage message) {
        boolean known = rows.createQuery("""
                                select count(m) from OutgoingMessage m
                                where m.botId = :bot and m.cause = :cause and m.effect = :effect""", Long.class)
                        .setParameter("bot", message.botId)
                        .setParameter("cause", message.cause)
                        .setParameter("effect", message.effect)
                        .getSingleResult()
                > 0;
        if (!known) {
            message.createdAt = clock.instant();
            message.dueAt = message.createdAt;
            rows.persist(message);
        }
    }

    /** What was owed as replies to a message of the chat, in order: sent or not, edited or not. */
    List<OutgoingMessage> answersTo(long botId, long chatId, int messageId) {
        return rows.createQuery("""
                                from OutgoingMessage m
                                where m.botId = :bot and m.lane = :chat and m.answers = :message
                                order by m.id""", OutgoingMessage.class)
                .setParameter("bot", botId)
                .setParameter("chat", chatId)
                .setParameter("message", messageId)
                .getResultList();
    }

    void sent(long id, int messageId) {
        byId(id).ifPresent(message -> {
            message.messageId = messageId;
            message.end(WorkState.DONE, null, clock.instant());
        });
    }

    /** Puts another body in place, to be sent at once: as plain text, or to the chat's new id. */
    void rewrite(long id, long lane, String body, String reason) {
        byId(id).ifPresent(message -> {
            message.lane = lane;
            message.body = body;
            message.tryAgain(clock.instant(), reason);
        });
    }
}
