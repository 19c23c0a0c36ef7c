package org.claimbook.telegram.outbox;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import io.quarkus.hibernate.orm.panache.Panache;
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
        super(OutgoingMessage.class, Waiting.HOLDS_UP);
    }

    /** Takes the message on, unless it was taken on before. */
    public void add(OutgoingMessage message) {
        boolean known = OutgoingMessage.count("""
                                from OutgoingMessage m
                                where m.owner = ?1 and m.cause = ?2 and m.effect = ?3""", message.owner, message.cause, message.effect) > 0;
        if (!known) {
            message.urgency = message.urgencyByKind();
            message.createdAt = clock.instant();
            message.dueAt = message.createdAt;
            rows.persist(message);
        }
    }

    /** What was owed as replies to a message of the chat, in order: sent or not, edited or not, but not taken back. */
    public List<OutgoingMessage> answersTo(long botId, long chatId, int messageId) {
        return OutgoingMessage.list("""
                                from OutgoingMessage m
                                where m.owner = ?1 and m.lane = ?2 and m.answers = ?3
                                and not exists (select 1 from OutgoingMessage d where d.edits = m.id and d.method = ?4)
                                order by m.id""", botId, chatId, messageId, ReplyCalls.DELETE);
    }

    /** The newest call that gave a message of the chat its text: the one that sent it, or that exchanged its text. */
    Optional<OutgoingMessage> textOf(long botId, long chatId, int messageId) {
        return ofMessage(botId, chatId, messageId, List.of(ReplyCalls.SEND, ReplyCalls.EDIT))
                .findFirst();
    }

    Optional<OutgoingMessage> sentAs(long botId, long chatId, int messageId) {
        return ofMessage(botId, chatId, messageId, List.of(ReplyCalls.SEND)).findFirst();
    }

    private Stream<OutgoingMessage> ofMessage(long botId, long chatId, int messageId, List<String> methods) {
        return OutgoingMessage.<OutgoingMessage>find("""
                                from OutgoingMessage m
                                where m.owner = ?1 and m.lane = ?2 and m.messageId = ?3 and m.method in ?4
                                order by m.id desc""", botId, chatId, messageId, methods).page(0, 1).list().stream();
    }

    /** What was owed for the same cause before, the last first. */
    List<OutgoingMessage> before(OutgoingMessage message) {
        return OutgoingMessage.list("""
                                from OutgoingMessage m
                                where m.owner = ?1 and m.cause = ?2 and m.lane = ?3 and m.id < ?4
                                order by m.id desc""", message.owner, message.cause, message.lane, message.id);
    }

    /**
     * Notes that a message is sent, in a single statement: if the process dies before this is written, the message is sent
     * again.
     *
     * @param messageId the message's id in the chat, null where the call was about none
     */
    public void sent(long id, @Nullable Integer messageId) {
        Panache.executeUpdate("""
                        update OutgoingMessage m
                        set m.messageId = ?1, m.state = ?2, m.reason = null, m.endedAt = ?3
                        where m.id = ?4 and m.endedAt is null""", messageId, WorkState.DONE, clock.instant(), id);
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
        OutgoingMessage.<OutgoingMessage>list(
                        "from OutgoingMessage m where m.owner = ?1 and m.lane = ?2 and m.endedAt is null",
                        event.botId(),
                        event.from())
                .forEach(message -> {
                    message.lane = event.to();
                    message.body = addressed.apply(message.body);
                });
        moved.fire(event);
    }
}
