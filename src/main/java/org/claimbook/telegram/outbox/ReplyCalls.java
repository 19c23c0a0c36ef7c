package org.claimbook.telegram.outbox;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.methods.AnswerGuestQuery;
import org.telegram.telegrambots.meta.api.methods.AnswerInlineQuery;
import org.telegram.telegrambots.meta.api.methods.botapimethods.PartialBotApiMethod;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.DeleteMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageReplyMarkup;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.ReplyParameters;
import org.telegram.telegrambots.meta.api.objects.inlinequery.inputmessagecontent.InputTextMessageContent;
import org.telegram.telegrambots.meta.api.objects.inlinequery.result.InlineQueryResultArticle;
import org.telegram.telegrambots.meta.api.objects.inlinequery.result.InlineQueryResultsButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;

import org.claimbook.telegram.dialogue.Buttons;
import org.claimbook.telegram.dialogue.Reply;

/** Writes replies as calls of the Bot API. */
@Singleton
public class ReplyCalls {
    static final String SEND = "sendMessage";
    static final String EDIT = "editMessageText";
    static final String DELETE = "deleteMessage";

    /** Answers may change with the store. */
    private static final int INLINE_CACHE_SECONDS = 30;

    private final ObjectMapper json = new ObjectMapper();

    /** Puts method and body into {@code owed}. */
    public void fill(OutgoingMessage owed, Addressee to, Reply reply) {
        PartialBotApiMethod<?> call =
                switch (reply) {
                    case Reply.Message message -> {
                        owed.answers = message.quotes() ? to.messageId() : null;
                        yield send(to, message);
                    }
                    case Reply.Edit edit -> {
                        owed.edits = owed(edit.message());
                        yield edit(to, edit);
                    }
                    case Reply.EditButtons edit -> {
                        owed.edits = owed(edit.message());
                        yield editButtons(to, edit);
                    }
                    case Reply.Delete delete -> {
                        owed.edits = owed(delete.message());
                        yield delete(to, delete);
                    }
                    case Reply.TapAnswer answer -> answer(answer);
                    case Reply.InlineAnswer answer -> answer(answer);
                    case Reply.GuestAnswer answer ->
                        AnswerGuestQuery.builder()
                                .guestQueryId(answer.guestQueryId())
                                .result(article(answer.result()))
                                .build();
                };
        owed.method = method(reply);
        owed.body = written(call);
    }

    private static String method(Reply reply) {
        return switch (reply) {
            case Reply.Message message -> SEND;
            case Reply.Edit edit -> EDIT;
            case Reply.EditButtons edit -> "editMessageReplyMarkup";
            case Reply.Delete delete -> DELETE;
            case Reply.TapAnswer answer -> "answerCallbackQuery";
            case Reply.InlineAnswer answer -> "answerInlineQuery";
            case Reply.GuestAnswer answer -> "answerGuestQuery";
        };
    }

    private String written(PartialBotApiMethod<?> call) {
        try {
            return json.writeValueAsString(call);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a call that was just composed can't be written as JSON", e);
        }
    }

    private static SendMessage send(Addressee to, Reply.Message message) {
        Integer quoted = message.quotes() ? to.messageId() : null;
        return SendMessage.builder()
                .chatId(to.chatId())
                .text(message.text().text())
                .entities(message.text().entities())
                .messageThreadId(to.threadId())
                .linkPreviewOptions(noPreview())
                .disableNotification(message.silent() ? Boolean.TRUE : null)
                .replyMarkup(markup(message.buttons()))
                .replyParameters(
                        quoted == null
                                ? null
                                : ReplyParameters.builder()
                                        .messageId(quoted)
                                        .allowSendingWithoutReply(true)
                                        .build())
                .build();
    }

    private static EditMessageText edit(Addressee to, Reply.Edit edit) {
        return EditMessageText.builder()
                .chatId(chat(to, edit.message()))
                .messageId(messageId(edit.message()))
                .inlineMessageId(inlineId(edit.message()))
                .text(edit.text().text())
                .entities(edit.text().entities())
                .linkPreviewOptions(noPreview())
                .replyMarkup(markup(edit.buttons()))
                .build();
    }

    private static EditMessageReplyMarkup editButtons(Addressee to, Reply.EditButtons edit) {
        return EditMessageReplyMarkup.builder()
                .chatId(chat(to, edit.message()))
                .messageId(messageId(edit.message()))
                .inlineMessageId(inlineId(edit.message()))
                .replyMarkup(markup(edit.buttons()))
                .build();
    }

    /** The message's id is put in when it is known, before the call is made. */
    private static DeleteMessage delete(Addressee to, Reply.Delete delete) {
        Integer id = messageId(delete.message());
        return DeleteMessage.builder()
                .chatId(to.chatId())
                .messageId(id == null ? 0 : id)
                .build();
    }

    private static AnswerCallbackQuery answer(Reply.TapAnswer answer) {
        return AnswerCallbackQuery.builder()
                .callbackQueryId(answer.queryId())
                .text(answer.text().isEmpty() ? null : answer.text())
                .showAlert(answer.alert() ? Boolean.TRUE : null)
                .build();
    }

    private static AnswerInlineQuery answer(Reply.InlineAnswer answer) {
        return AnswerInlineQuery.builder()
                .inlineQueryId(answer.queryId())
                .results(answer.results().stream().map(ReplyCalls::article).toList())
                .cacheTime(INLINE_CACHE_SECONDS)
                .isPersonal(answer.personal())
                .button(answer.toChat()
                        .map(line -> InlineQueryResultsButton.builder()
                                .text(line.text())
                                .startParameter(line.start())
                                .build())
                        .orElse(null))
                .build();
    }

    private static InlineQueryResultArticle article(Reply.InlineResult result) {
        return InlineQueryResultArticle.builder()
                .id(result.id())
                .title(result.title())
                .description(result.description().isEmpty() ? null : result.description())
                .url(result.url().map(Object::toString).orElse(null))
                .inputMessageContent(InputTextMessageContent.builder()
                        .messageText(result.text().text())
                        .entities(result.text().entities())
                        .linkPreviewOptions(noPreview())
                        .build())
                .replyMarkup(markup(result.buttons()))
                .build();
    }

    private static LinkPreviewOptions noPreview() {
        return LinkPreviewOptions.builder().isDisabled(true).build();
    }

    static boolean hasButtons(OutgoingMessage call) {
        return call.body.contains("\"reply_markup\":{");
    }

    private static @Nullable InlineKeyboardMarkup markup(Buttons buttons) {
        return buttons.rows().isEmpty() ? null : buttons.markup();
    }

    private static @Nullable String chat(Addressee to, Reply.Sent message) {
        return message instanceof Reply.Sent.Inline ? null : String.valueOf(to.chatId());
    }

    private static @Nullable Integer messageId(Reply.Sent message) {
        return message instanceof Reply.Sent.InChat here ? here.messageId() : null;
    }

    private static @Nullable String inlineId(Reply.Sent message) {
        return message instanceof Reply.Sent.Inline inline ? inline.inlineMessageId() : null;
    }

    private static @Nullable Long owed(Reply.Sent message) {
        return message instanceof Reply.Sent.Owed owed ? owed.outboxId() : null;
    }
}
