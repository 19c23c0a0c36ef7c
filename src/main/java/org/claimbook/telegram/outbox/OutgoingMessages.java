package org.claimbook.telegram.outbox;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.claimbook.work.WorkQueue;
import org.claimbook.work.WorkState;

/** The outbox: what is owed to chats, by cause and effect, each at most once. */
@ApplicationScoped
@Transactional
public class OutgoingMessages extends WorkQueue<OutgoingMessage> {
    @Inject
    Event<ChatGone> gone;

    @Inject
    Event<ChatMoved> moved;

    OutgoingMessages() {
        super(OutgoingMessage.class);
    }

    /** Takes the message on, unless it was taken on before. */
    public void add(OutgoingMessage message) {
        boolean known = rows.createQuery("""
                                select count(m) from OutgoingMessage m
                                where m.botId = :bot and m.cause = :cause and m.effect = :effect""", Long.class)
                        .setParameter("bot", message.botId)
                        .setParameter("cause", message.cause)
                        .setParameter("effect", message.effect)
                        .getSingleResult()
                > 0;
        if (!known) {
            message.urgency = message.urgencyByKind();
            message.createdAt = clock.instant();
            message.dueAt = message.createdAt;
            rows.persist(message);
        }
    }

    /** What was owed as replies to a message of the chat, in order: sent or not, edited or not, but not taken back. */
    public List<OutgoingMessage> answersTo(long botId, long chatId, int messageId) {
        return rows.createQuery("""
                                from OutgoingMessage m
                                where m.botId = :bot and m.lane = :chat and m.answers = :message
                                and not exists (select 1 from OutgoingMessage d where d.edits = m.id and d.method = :delete)
                                order by m.id""", OutgoingMessage.class)
                .setParameter("bot", botId)
                .setParameter("chat", chatId)
                .setParameter("message", messageId)
                .setParameter("delete", ReplyCalls.DELETE)
                .getResultList();
    }

    /** The newest call that gave a message of the chat its text: the one that sent it, or that exchanged its text. */
    Optional<OutgoingMessage> textOf(long botId, long chatId, int messageId) {
        return ofMessage(botId, chatId, messageId, List.of(ReplyCalls.SEND, ReplyCalls.EDIT))
                .findFirst();
    }

    /** The call that sent a message of the chat. */
    Optional<OutgoingMessage> sentAs(long botId, long chatId, int messageId) {
        return ofMessage(botId, chatId, messageId, List.of(ReplyCalls.SEND)).findFirst();
    }

    private Stream<OutgoingMessage> ofMessage(long botId, long chatId, int messageId, List<String> methods) {
        return rows
                .createQuery("""
                                from OutgoingMessage m
                                where m.botId = :bot and m.lane = :chat and m.messageId = :message and m.method in :methods
                                order by m.id desc""", OutgoingMessage.class)
                .setParameter("bot", botId)
                .setParameter("chat", chatId)
                .setParameter("message", messageId)
                .setParameter("methods", methods)
                .setMaxResults(1)
                .getResultList()
                .stream();
    }

    /** What was owed for the same cause before, the last first. */
    List<OutgoingMessage> before(OutgoingMessage message) {
        return rows.createQuery("""
                                from OutgoingMessage m
                                where m.botId = :bot and m.cause = :cause and m.lane = :chat and m.id < :id
                                order by m.id desc""", OutgoingMessage.class)
                .setParameter("bot", message.botId)
                .setParameter("cause", message.cause)
                .setParameter("chat", message.lane)
                .setParameter("id", message.id)
                .getResultList();
    }

    /**
     * Notes that a message is sent, in a single statement: if the process dies before this is written, the message is sent
     * again.
     *
     * @param messageId the message's id in the chat, null where the call was about none
     */
    public void sent(long id, @Nullable Integer messageId) {
        rows.createQuery("""
                        update OutgoingMessage m
                        set m.messageId = :message, m.state = :done, m.reason = null, m.endedAt = :now
                        where m.id = :id and m.endedAt is null""")
                .setParameter("message", messageId)
                .setParameter("done", WorkState.DONE)
                .setParameter("now", clock.instant())
                .setParameter("id", id)
                .executeUpdate();
    }

    /** Puts another body in place, to be sent at once. */
    void rewrite(long id, String body, String reason) {
        openById(id).ifPresent(message -> {
            message.body = body;
            message.tryAgain(clock.instant(), reason);
        });
    }

    /** Ends a message to a chat that does not take any, and tells those who would send more. */
    void gone(long id, ChatGone event, String reason) {
        setAside(id, reason);
        gone.fire(event);
    }

    /**
     * Has all that waits for a chat sent to its new id, and {@code id} at once.
     *
     * @param addressed puts the new id into a body
     */
    void move(long id, ChatMoved event, UnaryOperator<String> addressed, String reason) {
        openById(id).ifPresent(message -> message.tryAgain(clock.instant(), reason));
        rows.createQuery(
                        "from OutgoingMessage m where m.botId = :bot and m.lane = :chat and m.endedAt is null",
                        OutgoingMessage.class)
                .setParameter("bot", event.botId())
                .setParameter("chat", event.from())
                .getResultList()
                .forEach(message -> {
                    message.lane = event.to();
                    message.body = addressed.apply(message.body);
                });
        moved.fire(event);
    }
}
