package org.claimbook.telegram.inbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.message.Message;

import org.claimbook.telegram.api.Bot;
import org.claimbook.telegram.api.Updates;
import org.claimbook.telegram.dialogue.MessageWords;

/**
 * Pictures that are sent together come as an update each, any of them with words: they get one reply, to the words of all.
 * One picture stands for the album: the first that has words, else the first.
 */
@Singleton
record Albums(Bot bot, Updates updates, ReceivedUpdates inbox, Clock clock) {
    /** Telegram sends the pictures of an album within moments of each other. */
    private static final Duration PAUSE = Duration.ofMillis(700);

    /** A picture as it was sent or, if it was edited, as it is now. */
    private record Picture(ReceivedUpdate row, Message message) {
        boolean hasWords() {
            return !MessageWords.of(message).isEmpty();
        }
    }

    /** How long more pictures of the same album may be on their way; not at all for what is no picture of an album. */
    Optional<Duration> stillComing(Update update) {
        return Updates.written(update)
                .flatMap(message -> pictures(message).stream()
                        .map(picture -> picture.row.createdAt)
                        .max(Instant::compareTo))
                .map(last -> Duration.between(clock.instant(), last.plus(PAUSE)))
                .filter(Duration::isPositive);
    }

    /** Whether another picture of the album stands for this one, and was not answered before this one came with more words. */
    boolean isAnsweredByAnother(Message message) {
        List<Picture> pictures = pictures(message);
        Optional<Picture> standing = pictures.stream()
                .filter(Picture::hasWords)
                .findFirst()
                .or(() -> pictures.stream().findFirst());
        Optional<Picture> own = pictures.stream()
                .filter(picture -> picture.message.getMessageId().equals(message.getMessageId()))
                .findFirst();
        boolean stands = standing.equals(own);
        boolean isLate = own.filter(Picture::hasWords).isPresent()
                && standing.map(picture -> picture.row.endedAt)
                        .filter(answered -> answered.isBefore(own.get().row.createdAt))
                        .isPresent();
        return !stands && !isLate;
    }

    /** The numbers of the messages that share one reply with this one, itself among them. */
    List<Integer> messagesWith(Message message) {
        List<Integer> all = pictures(message).stream()
                .map(picture -> picture.message.getMessageId())
                .toList();
        return all.contains(message.getMessageId()) ? all : List.of(message.getMessageId());
    }

    /** Gives a picture the words of its whole album, its own first, and one that is replied to those, if it has none. */
    void fillIn(Message message) {
        fillInWords(message);
        Message replied = message.getReplyToMessage();
        if (replied != null && MessageWords.of(replied).isEmpty()) {
            fillInWords(replied);
        }
    }

    private void fillInWords(Message message) {
        List<String> words = Stream.concat(
                        Stream.of(message), pictures(message).stream().map(Picture::message))
                .map(MessageWords::of)
                .filter(each -> !each.isEmpty())
                .distinct()
                .toList();
        if (message.getMediaGroupId() != null && !words.isEmpty()) {
            message.setCaption(words.stream().collect(Collectors.joining("\n")));
        }
    }

    /** What came of the album so far, in its order; nothing of what is no album. */
    private List<Picture> pictures(Message message) {
        String album = message.getMediaGroupId();
        if (album == null) {
            return List.of();
        }
        Map<Integer, Picture> newest = new TreeMap<>();
        for (ReceivedUpdate row : inbox.ofAlbum(bot.id(), message.getChatId(), album)) {
            Message picture = read(row);
            if (picture != null && album.equals(picture.getMediaGroupId())) {
                newest.put(picture.getMessageId(), new Picture(row, picture));
            }
        }
        return new ArrayList<>(newest.values());
    }

    private @Nullable Message read(ReceivedUpdate row) {
        try {
            return Updates.anyMessage(updates.read(row.body)).orElse(null);
        } catch (JsonProcessingException e) {
            // its sender had it forgotten, or nobody can read it
            return null;
        }
    }
}
