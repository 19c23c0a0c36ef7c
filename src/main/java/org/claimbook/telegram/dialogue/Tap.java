package org.claimbook.telegram.dialogue;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;
import org.telegram.telegrambots.meta.api.objects.message.MaybeInaccessibleMessage;
import org.telegram.telegrambots.meta.api.objects.message.Message;

import org.claimbook.conversation.queue.SubmittedFile;

/**
 * Somebody tapped a button below a message of ours.
 *
 * @param queryId what a {@link Reply.TapAnswer} has to name
 * @param userId who tapped
 * @param chatId where; empty below a message that was sent by inline mode or as a guest
 * @param message below which message
 * @param file the file that the message replies to, if it does and Telegram still has it
 * @param isPrivate whether the chat is a private one
 * @param data what the button carries
 * @param language ISO 639-1 code of the user's Telegram, "en" if unknown
 */
public record Tap(
        String queryId,
        long userId,
        Optional<Long> chatId,
        Reply.Sent message,
        Optional<SubmittedFile> file,
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
                message.filter(Message.class::isInstance)
                        .map(here -> ((Message) here).getReplyToMessage())
                        .flatMap(SentFiles::of),
                message.map(here -> here.getChatId() > 0).orElse(false),
                data,
                IncomingMessage.languageOf(query.getFrom()));
    }

    /** The message below which it is, where that stands in a chat: what comes later can quote it. */
    public @Nullable Integer messageId() {
        return message instanceof Reply.Sent.InChat here ? here.messageId() : null;
    }

    /** Answers the tap with a line that is shown for a moment; empty to show nothing. */
    public Reply answer(String text) {
        return new Reply.TapAnswer(queryId, text, false);
    }
}
