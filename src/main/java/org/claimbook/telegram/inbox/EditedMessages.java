package org.claimbook.telegram.inbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.message.Message;

import org.claimbook.telegram.api.Bot;
import org.claimbook.telegram.api.Updates;
import org.claimbook.telegram.dialogue.IncomingMessage;
import org.claimbook.telegram.dialogue.Reply;
import org.claimbook.telegram.outbox.OutgoingMessage;
import org.claimbook.telegram.outbox.OutgoingMessages;

/**
 * Messages that their senders edit: replies to them take the place of the earlier ones. What was written and replied before
 * is known from inbox and outbox, for as long as these keep it.
 */
@Singleton
class EditedMessages {
    private final Bot bot;
    private final Updates updates;
    private final ReceivedUpdates inbox;
    private final OutgoingMessages outbox;

    EditedMessages(Bot bot, Updates updates, ReceivedUpdates inbox, OutgoingMessages outbox) {
        this.bot = bot;
        this.updates = updates;
        this.inbox = inbox;
        this.outbox = outbox;
    }

    /** Whether the edit changes the words: Telegram tells of a live location that moves, or of other formatting, as well. */
    boolean hasOtherText(Update update) {
        Message edited = update.getEditedMessage();
        return inbox.ofMessage(bot.id(), edited.getChatId(), edited.getMessageId(), update.getUpdateId()).stream()
                .flatMap(earlier -> read(earlier).stream())
                .filter(before -> before.getMessageId().equals(edited.getMessageId()))
                .findFirst()
                .filter(before -> IncomingMessage.textOf(before).equals(IncomingMessage.textOf(edited)))
                .isEmpty();
    }

    private Optional<Message> read(ReceivedUpdate earlier) {
        try {
            Update update = updates.read(earlier.body);
            return Stream.of(update.getEditedMessage(), update.getMessage())
                    .flatMap(Stream::ofNullable)
                    .findFirst();
        } catch (JsonProcessingException e) {
            // its sender had it forgotten
            return Optional.empty();
        }
    }

    /** The same replies in place of those that the message got before; silence leaves these as they are. */
    List<Reply> inPlace(Message edited, List<Reply> replies) {
        if (replies.isEmpty()) {
            return replies;
        }
        List<OutgoingMessage> before = outbox.answersTo(bot.id(), edited.getChatId(), edited.getMessageId());
        List<Reply> instead = new ArrayList<>();
        int next = 0;
        for (Reply reply : replies) {
            boolean takesAPlace = reply instanceof Reply.Message && next < before.size();
            instead.add(takesAPlace ? edit(before.get(next++), (Reply.Message) reply) : reply);
        }
        before.subList(next, before.size()).forEach(rest -> instead.add(new Reply.Delete(sent(rest))));
        return instead;
    }

    private static Reply edit(OutgoingMessage before, Reply.Message reply) {
        return new Reply.Edit(sent(before), reply.text(), reply.buttons());
    }

    private static Reply.Sent sent(OutgoingMessage message) {
        return new Reply.Sent.Owed(Objects.requireNonNull(message.id));
    }
}
