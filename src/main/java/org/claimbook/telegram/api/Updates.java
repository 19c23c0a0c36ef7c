package org.claimbook.telegram.api;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.chat.Chat;
import org.telegram.telegrambots.meta.api.objects.inlinequery.InlineQuery;
import org.telegram.telegrambots.meta.api.objects.message.MaybeInaccessibleMessage;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/** Reads updates with the library's classes, with a mapper of its own: fields that newer Bot APIs add do no harm. */
@Singleton
public class Updates {
    private final ObjectMapper json = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    public Update read(String update) throws JsonProcessingException {
        Update read = json.readValue(update, Update.class);
        if (read == null || read.getUpdateId() == null) {
            throw JsonMappingException.from((com.fasterxml.jackson.core.JsonParser) null, "no update_id");
        }
        return read;
    }

    /** Updates of one lane are handled one after the other: the chat; the user where there is no chat; 0 where there is neither. */
    public static long lane(Update update) {
        Optional<Long> chat = chat(update).map(Chat::getId);
        return chat.or(() -> user(update).map(User::getId)).orElse(0L);
    }

    private static Optional<Chat> chat(Update update) {
        if (update.getCallbackQuery() != null) {
            return Optional.ofNullable(update.getCallbackQuery().getMessage()).map(MaybeInaccessibleMessage::getChat);
        }
        if (update.getMyChatMember() != null) {
            return Optional.ofNullable(update.getMyChatMember().getChat());
        }
        return Stream.of(update.getMessage(), update.getEditedMessage(), update.getGuestMessage())
                .filter(Objects::nonNull)
                .findFirst()
                .map(Message::getChat);
    }

    private static Optional<User> user(Update update) {
        return Optional.ofNullable(update.getCallbackQuery())
                .map(CallbackQuery::getFrom)
                .or(() -> Optional.ofNullable(update.getInlineQuery()).map(InlineQuery::getFrom));
    }

    /** What is wrong with an update, by place and kind; the parser's own message quotes the text. */
    public static String reason(JsonProcessingException e) {
        String where = e instanceof JsonMappingException mapping
                ? mapping.getPath().stream()
                        .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                        .reduce("", (path, step) -> path + "/" + step)
                : "";
        return e.getClass().getSimpleName() + (where.isEmpty() ? "" : " at " + where);
    }
}
