package org.claimbook.telegram.dialogue;

import java.util.Optional;

import org.telegram.telegrambots.meta.api.objects.CallbackQuery;
import org.telegram.telegrambots.meta.api.objects.message.MaybeInaccessibleMessage;

/**
 * Somebody tapped a button below a message of ours.
 *
 * @param queryId what a {@link Reply.TapAnswer} has to name
 * @param userId who tapped
 * @param chatId where; empty below a message that was sent by inline mode or as a guest
 * @param message below which message
 * @param isPrivate whether the chat is a private one
 * @param data what the button carries
 * @param language ISO 639-1 code of the user's Telegram, "en" if unknown
 */
public record Tap(
        String queryId,
        long userId,
        Optional<Long> chatId,
        Reply.Sent message,
        boolean isPrivate,
        ButtonData data,
        String language) {

    /** Empty where the button carries nothing that we can read. */
    public static Optional<Tap> of(CallbackQuery query) {
        return ButtonData.read(String.valueOf(query.getData())).map(data -> tap(query, data));
    }

    private static Tap tap(CallbackQuery query, ButtonData data) {
        Optional<MaybeInaccessibleMessage> message = Optional.ofNullable(query.getMessage());
        return new Tap(
                query.getId(),
                query.getFrom().getId(),
                message.map(MaybeInaccessibleMessage::getChatId),
                message.<Reply.Sent>map(here -> new Reply.Sent.InChat(here.getMessageId()))
                        .orElseGet(() -> new Reply.Sent.Inline(query.getInlineMessageId())),
                message.map(here -> here.getChatId() > 0).orElse(false),
                data,
                IncomingMessage.languageOf(query.getFrom()));
    }

    /** Answers the tap with a line that is shown for a moment; empty to show nothing. */
    public Reply answer(String text) {
        return new Reply.TapAnswer(queryId, text, false);
    }
}
