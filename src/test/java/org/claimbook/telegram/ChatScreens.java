package org.claimbook.telegram;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What the {@link BotApiDouble} has shown in chats, by the server's rules for messages, edits and answers to queries. */
final class ChatScreens {
    /** What the server says to a call. */
    record Outcome(int code, String description, String result) {
        static Outcome ok(String result) {
            return new Outcome(200, "", result);
        }

        static Outcome bad(String why) {
            return new Outcome(400, "Bad Request: " + why, "");
        }
    }

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_CALLBACK_BYTES = 64;
    private static final int MOST_INLINE_RESULTS = 50;

    private final List<Accepted> accepted = new ArrayList<>();
    private final Map<String, JsonNode> shown = new HashMap<>();
    private final Set<String> expiredQueries = new HashSet<>();
    private int lastMessage = 9000;

    synchronized List<Accepted> accepted() {
        return List.copyOf(accepted);
    }

    synchronized void expire(String query) {
        expiredQueries.add(query);
    }

    /** @param method in lower case */
    synchronized Optional<Outcome> carryOut(String method, JsonNode body) {
        return Optional.ofNullable(
                switch (method) {
                    case "sendmessage" -> send(body);
                    case "editmessagetext" -> edit(body, true);
                    case "editmessagereplymarkup" -> edit(body, false);
                    case "deletemessage" -> delete(body);
                    case "answercallbackquery" -> answer("answerCallbackQuery", "callback_query_id", body, "true");
                    case "answerinlinequery" -> inline(body);
                    case "answerguestquery" ->
                        answer("answerGuestQuery", "guest_query_id", body, "{\"inline_message_id\":\"g1\"}");
                    case "setmycommands" -> accept("setMyCommands", body, 0, "true");
                    case "deletemycommands" -> accept("deleteMyCommands", body, 0, "true");
                    case "sendchataction" -> accept("sendChatAction", body, 0, "true");
                    default -> null;
                });
    }

    private Outcome accept(String method, JsonNode body, int messageId, String result) {
        accepted.add(new Accepted(method, body, messageId, Instant.now()));
        return Outcome.ok(result);
    }

    private Outcome send(JsonNode body) {
        Optional<String> wrong = wrongText(body, "text").or(() -> wrongButtons(body));
        if (wrong.isPresent()) {
            return Outcome.bad(wrong.get());
        }
        lastMessage++;
        shown.put(key(body, lastMessage), body);
        return accept("sendMessage", body, lastMessage, message(body, lastMessage));
    }

    private Outcome edit(JsonNode body, boolean withText) {
        Optional<String> wrong = withText ? wrongText(body, "text") : Optional.empty();
        wrong = wrong.or(() -> wrongButtons(body));
        if (wrong.isPresent()) {
            return Outcome.bad(wrong.get());
        }
        String method = withText ? "editMessageText" : "editMessageReplyMarkup";
        if (body.has("inline_message_id")) {
            return accept(method, body, 0, "true");
        }
        int id = body.path("message_id").asInt();
        JsonNode before = shown.get(key(body, id));
        if (before == null) {
            return Outcome.bad("message to edit not found");
        }
        ObjectNode after = before.deepCopy();
        List<String> changed = withText ? List.of("text", "entities", "reply_markup") : List.of("reply_markup");
        for (String part : changed) {
            after.remove(part);
            if (body.hasNonNull(part)) {
                after.set(part, body.path(part));
            }
        }
        if (after.equals(before)) {
            return Outcome.bad("message is not modified: specified new message content and reply markup are exactly the"
                    + " same as a current content and reply markup of the message");
        }
        shown.put(key(body, id), after);
        return accept(method, body, id, message(after, id));
    }

    private Outcome delete(JsonNode body) {
        int id = body.path("message_id").asInt();
        return shown.remove(key(body, id)) == null
                ? Outcome.bad("message to delete not found")
                : accept("deleteMessage", body, id, "true");
    }

    private static String key(JsonNode body, int id) {
        return body.path("chat_id").asText() + " " + id;
    }

    private Outcome answer(String method, String id, JsonNode body, String result) {
        String query = body.path(id).asText();
        if (query.isEmpty() || expiredQueries.contains(query)) {
            return Outcome.bad("query is too old and response timeout expired or query ID is invalid");
        }
        return accept(method, body, 0, result);
    }

    private Outcome inline(JsonNode body) {
        if (body.path("results").size() > MOST_INLINE_RESULTS) {
            return Outcome.bad("RESULTS_TOO_MUCH");
        }
        for (JsonNode result : body.path("results")) {
            Optional<String> wrong = wrongText(result.path("input_message_content"), "message_text");
            if (result.path("id").asText().isEmpty()
                    || result.path("id").asText().length() > MOST_CALLBACK_BYTES) {
                return Outcome.bad("RESULT_ID_INVALID");
            }
            if (wrong.isPresent()) {
                return Outcome.bad(wrong.get());
            }
        }
        return answer("answerInlineQuery", "inline_query_id", body, "true");
    }

    private static Optional<String> wrongText(JsonNode message, String field) {
        String text = message.path(field).asText();
        if (text.isBlank() || text.length() > 4096) {
            return Optional.of("message text is empty, or message is too long");
        }
        if (message.has("parse_mode")) {
            return Optional.of("nobody here uses a parse mode");
        }
        for (JsonNode entity : message.path("entities")) {
            int end = entity.path("offset").asInt(-1) + entity.path("length").asInt(-1);
            if (entity.path("offset").asInt(-1) < 0 || entity.path("length").asInt() < 1 || end > text.length()) {
                return Optional.of("ENTITY_BOUNDS_INVALID");
            }
        }
        return Optional.empty();
    }

    private static Optional<String> wrongButtons(JsonNode body) {
        for (JsonNode row : body.path("reply_markup").path("inline_keyboard")) {
            for (JsonNode button : row) {
                int data =
                        button.path("callback_data").asText().getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
                if (button.path("text").asText().isBlank()) {
                    return Optional.of("BUTTON_TEXT_EMPTY");
                }
                if (data > MOST_CALLBACK_BYTES) {
                    return Optional.of("BUTTON_DATA_INVALID");
                }
            }
        }
        return Optional.empty();
    }

    private static String message(JsonNode body, int id) {
        ObjectNode message = JSON.createObjectNode().put("message_id", id).put("date", 1_767_225_600);
        message.putObject("chat").put("id", body.path("chat_id").asLong()).put("type", "private");
        return message.put("text", body.path("text").asText()).toString();
    }
}
