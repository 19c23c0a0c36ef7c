package org.claimbook.telegram.outbox;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.message.Message;

import org.claimbook.telegram.api.Updates;

/**
 * Where replies go.
 *
 * @param lane what is sent one after the other
 * @param chatId the chat, 0 where the update comes from none
 * @param threadId the topic in a forum, if any
 * @param messageId the message that replies quote, if any
 */
public record Addressee(
        long lane,
        long chatId,
        @Nullable Integer threadId,
        @Nullable Integer messageId) {

    public static Addressee of(Update update) {
        long lane = Updates.lane(update);
        Optional<Message> message = Updates.anyMessage(update);
        if (message.isPresent()) {
            return of(lane, message.get());
        }
        return Optional.ofNullable(update.getCallbackQuery())
                .map(CallbackQuery::getMessage)
                .map(tapped -> tapped instanceof Message readable
                        ? of(lane, readable)
                        : new Addressee(lane, tapped.getChatId(), null, tapped.getMessageId()))
                .orElseGet(() -> new Addressee(lane, 0, null, null));
    }

    private static Addressee of(long lane, Message message) {
        return new Addressee(
                lane,
                message.getChatId(),
                message.isTopicMessage() ? message.getMessageThreadId() : null,
                message.getMessageId());
    }

    static Addressee chat(long chatId) {
        return new Addressee(chatId, chatId, null, null);
    }
}
