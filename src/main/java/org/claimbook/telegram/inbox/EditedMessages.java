package org.claimbook.telegram.inbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.message.Message;

import org.claimbook.telegram.api.Bot;
import org.claimbook.telegram.api.Updates;
import org.claimbook.telegram.dialogue.MessageWords;
import org.claimbook.telegram.dialogue.Reply;
import org.claimbook.telegram.outbox.OutgoingMessage;
import org.claimbook.telegram.outbox.OutgoingMessages;

/**
 * Messages that their senders edit: replies to them take the place of the earlier ones. What was written and replied before
 * is known from inbox and outbox, for as long as these keep it.
 */
@Singleton
record EditedMessages(Bot bot, Updates updates, Albums albums, ReceivedUpdates inbox, OutgoingMessages outbox) {
    /**
     * Whether an edit changes the words: Telegram tells of a live location that moves, or of other formatting, as well.
     *
     * @param words those of the edited message
     */
    boolean hasOtherText(Update update, String words) {
        Message edited = Updates.edited(update).orElseThrow();
        return inbox.ofMessage(bot.id(), edited.getChatId(), edited.getMessageId(), update.getUpdateId()).stream()
                .flatMap(earlier -> read(earlier).stream())
                .filter(before -> before.getMessageId().equals(edited.getMessageId()))
                .findFirst()
                .filter(before -> MessageWords.of(before).equals(words))
                .isEmpty();
    }

    private Optional<Message> read(ReceivedUpdate earlier) {
        try {
            return Updates.anyMessage(updates.read(earlier.body));
        } catch (JsonProcessingException e) {
            // its sender had it forgotten
            return Optional.empty();
        }
    }

    /** The same replies in place of those that the message, or its album, got before; silence leaves these as they are. */
    List<Reply> inPlace(Message edited, List<Reply> replies) {
        if (replies.isEmpty()) {
            return replies;
        }
        List<OutgoingMessage> before = albums.messagesWith(edited).stream()
                .flatMap(message -> outbox.answersTo(bot.id(), edited.getChatId(), message).stream())
                .toList();
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
