package org.claimbook.telegram.inbox;

import java.util.List;
import java.util.stream.Stream;
import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.message.Message;

import org.claimbook.telegram.api.Bot;
import org.claimbook.telegram.api.Updates;
import org.claimbook.telegram.dialogue.IncomingMessage;

/** Pictures that are sent together come as an update each, one of them with the words for all: they get one reply. */
@Singleton
class Albums {
    private final Bot bot;
    private final Updates updates;
    private final ReceivedUpdates inbox;

    Albums(Bot bot, Updates updates, ReceivedUpdates inbox) {
        this.bot = bot;
        this.updates = updates;
        this.inbox = inbox;
    }

    /** Whether another picture of the album stands for this one: one that has words, else the one that came first. */
    boolean isAnsweredByAnother(Update update) {
        Message message = update.getMessage();
        String album = message.getMediaGroupId();
        if (album == null || !IncomingMessage.textOf(message).isEmpty()) {
            return false;
        }
        List<Update> others = inbox.ofAlbum(bot.id(), message.getChatId(), album).stream()
                .flatMap(this::read)
                .filter(other -> other.getMessage() != null
                        && album.equals(other.getMessage().getMediaGroupId()))
                .toList();
        return others.stream().anyMatch(other -> other.getUpdateId() < update.getUpdateId())
                || others.stream().map(Update::getMessage).anyMatch(other -> !IncomingMessage.textOf(other)
                        .isEmpty());
    }

    private Stream<Update> read(ReceivedUpdate row) {
        try {
            return Stream.of(updates.read(row.body));
        } catch (JsonProcessingException e) {
            // its sender had it forgotten, or nobody can read it
            return Stream.empty();
        }
    }
}
