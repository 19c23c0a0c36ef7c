package org.claimbook.telegram;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/** Reads updates with the library's classes, with a mapper of its own: fields that newer Bot APIs add do no harm. */
@Singleton
class Updates {
    private final ObjectMapper json = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    Update read(String update) throws JsonProcessingException {
        Update read = json.readValue(update, Update.class);
        if (read == null || read.getUpdateId() == null) {
            throw JsonMappingException.from((com.fasterxml.jackson.core.JsonParser) null, "no update_id");
        }
        return read;
    }

    /** The chat whose updates are handled one after the other; 0 where there is none. */
    static long lane(Update update) {
        Message message = update.getMessage();
        return message == null || message.getChat() == null ? 0 : message.getChatId();
    }

    /** What is wrong with an update, by place and kind; the parser's own message quotes the text. */
    static String reason(JsonProcessingException e) {
        String where = e instanceof JsonMappingException mapping
                ? mapping.getPath().stream()
                        .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                        .reduce("", (path, step) -> path + "/" + step)
                : "";
        return e.getClass().getSimpleName() + (where.isEmpty() ? "" : " at " + where);
    }
}
