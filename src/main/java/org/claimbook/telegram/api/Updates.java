package org.claimbook.telegram.api;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.jspecify.annotations.Nullable;
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
    private static final List<String> OF_A_MESSAGE = List.of("/message_id", "/chat/id");
    private static final Map<String, List<String>> NEVER_LEFT_OUT = Map.of(
            "/message", OF_A_MESSAGE,
            "/edited_message", OF_A_MESSAGE,
            "/channel_post", OF_A_MESSAGE,
            "/edited_channel_post", OF_A_MESSAGE,
            "/guest_message", OF_A_MESSAGE,
            "/callback_query", List.of("/id", "/from/id"),
            "/callback_query/message", OF_A_MESSAGE,
            "/inline_query", List.of("/id", "/from/id", "/query"),
            "/my_chat_member", List.of("/chat/id"));

    private final ObjectMapper json = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** @throws JsonProcessingException if something is missing too that Telegram never leaves out: handling it would fail each time */
    public Update read(String update) throws JsonProcessingException {
        JsonNode tree = json.readTree(update);
        require(tree, "/update_id");
        for (Map.Entry<String, List<String>> each : NEVER_LEFT_OUT.entrySet()) {
            JsonNode part = tree.at(each.getKey());
            if (part.isObject()) {
                for (String field : each.getValue()) {
                    require(tree, each.getKey() + field);
                }
            }
        }
        return json.treeToValue(tree, Update.class);
    }

    private static void require(JsonNode tree, String field) throws JsonMappingException {
        if (tree.at(field).isMissingNode() || tree.at(field).isNull()) {
            JsonMappingException missing = JsonMappingException.from((JsonParser) null, "missing");
            for (String name : List.of(field.substring(1).split("/")).reversed()) {
                missing.prependPath(tree, name);
            }
            throw missing;
        }
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
        return anyMessage(update).map(Message::getChat);
    }

    /** The message that somebody wrote, in a chat or, as a post, in a channel. */
    public static Optional<Message> written(Update update) {
        return first(update.getMessage(), update.getChannelPost());
    }

    /** The message that takes the place of what its sender wrote before. */
    public static Optional<Message> edited(Update update) {
        return first(update.getEditedMessage(), update.getEditedChannelPost());
    }

    /** The message that was written, edited or sent to a guest. */
    public static Optional<Message> anyMessage(Update update) {
        return written(update).or(() -> edited(update)).or(() -> Optional.ofNullable(update.getGuestMessage()));
    }

    private static Optional<Message> first(@Nullable Message... messages) {
        return Stream.of(messages).filter(Objects::nonNull).findFirst();
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
