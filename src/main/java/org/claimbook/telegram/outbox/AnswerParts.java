package org.claimbook.telegram.outbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import jakarta.inject.Singleton;

import org.claimbook.telegram.api.Bot;
import org.claimbook.telegram.dialogue.Reply;

/**
 * Answers that are too long for one message: their buttons are below the last one. What takes the place of that one takes
 * the place of all, and what it takes more messages for belongs to the same question. Known for as long as the outbox
 * keeps it.
 */
@Singleton
public class AnswerParts {
    private static final Set<String> WITH_TEXT = Set.of(ReplyCalls.SEND, ReplyCalls.EDIT);

    private final Bot bot;
    private final OutgoingMessages outbox;

    AnswerParts(Bot bot, OutgoingMessages outbox) {
        this.bot = bot;
        this.outbox = outbox;
    }

    /** The replies to a tap, and what they leave without its end. */
    public List<Reply> complete(long chatId, List<Reply> replies) {
        List<Reply> complete = new ArrayList<>(replies);
        replacedBy(replies)
                .flatMap(message -> outbox.textOf(bot.id(), chatId, message))
                .ifPresent(last -> earlierParts(last).forEach(part -> complete.add(new Reply.Delete(part))));
        return complete;
    }

    /** The message in the chat that further messages answer, because they go on with one that does. */
    public Optional<Integer> question(long chatId, List<Reply> replies) {
        return replacedBy(replies)
                .flatMap(message -> outbox.sentAs(bot.id(), chatId, message))
                .map(sent -> sent.answers);
    }

    private static Optional<Integer> replacedBy(List<Reply> replies) {
        return replies.stream()
                .filter(reply -> reply instanceof Reply.Edit edit && edit.message() instanceof Reply.Sent.InChat)
                .map(reply -> ((Reply.Sent.InChat) ((Reply.Edit) reply).message()).messageId())
                .findFirst();
    }

    private List<Reply.Sent> earlierParts(OutgoingMessage last) {
        return outbox.before(last).stream()
                .takeWhile(row -> WITH_TEXT.contains(row.method) && !ReplyCalls.hasButtons(row))
                .map(this::sent)
                .toList();
    }

    /** Named by the row that sent it, so that it is known to be gone. */
    private Reply.Sent sent(OutgoingMessage row) {
        if (row.edits != null) {
            return new Reply.Sent.Owed(row.edits);
        }
        Optional<OutgoingMessage> sent = row.messageId == null || row.method.equals(ReplyCalls.SEND)
                ? Optional.of(row)
                : outbox.sentAs(bot.id(), row.lane, row.messageId);
        return new Reply.Sent.Owed(Objects.requireNonNull(sent.orElse(row).id));
    }
}
