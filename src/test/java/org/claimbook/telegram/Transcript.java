package org.claimbook.telegram;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A chat as a person can read it: what was written and tapped, what was replied, formatting as tags, buttons in brackets. */
public final class Transcript {
    /** Which claims are the examples of a greeting depends on what other tests have stored. */
    private static final Pattern EXAMPLES = Pattern.compile("(/help tells you more\\.\n)(?: {4}\\[.*]\n){3}");

    /** What is offered as near changes with the facts and the matcher; how it is shown is approved in suggestions.txt. */
    private static final Pattern NEAR =
            Pattern.compile("(?m)(^(?:What the records have on something near|Was es zu Ähnlichem gibt"
                    + "|У базі є близьке за змістом|В базе есть близкое по смыслу):\n)"
                    + "(?:(?:\\d\\.|On record is:|Erfasst ist:|У базі є:|В базе есть:) .*\n?)+");

    private static final Pattern NEAR_BUTTONS = Pattern.compile("(?m)^(?:\\[\\d\\. .*]\n)+(?=\\[📨)");

    /** Where {@link #received} leaves what to look at, and to copy if it is right. */
    private static final Path RECEIVED = Path.of("target", "received");

    private Transcript() {}

    /** The transcript of a chat of messages only, see {@link #received(String, String)}. */
    public static String received(String name, List<JsonNode> updates, List<JsonNode> sent) {
        StringBuilder transcript = new StringBuilder();
        for (JsonNode update : updates) {
            JsonNode message = update.path("message");
            List<Accepted> replies = sent.stream()
                    .filter(reply -> reply.path("reply_parameters")
                                            .path("message_id")
                                            .asInt()
                                    == message.path("message_id").asInt()
                            && reply.path("chat_id")
                                    .asText()
                                    .equals(message.path("chat").path("id").asText()))
                    .map(reply -> new Accepted("sendMessage", reply, 0))
                    .toList();
            transcript.append(step(update, replies));
        }
        return received(name, EXAMPLES.matcher(transcript).replaceFirst("$1    [three examples]\n"));
    }

    /** The text, after it was written to a file that has the approved one's name. */
    public static String received(String name, String text) {
        try {
            Path file = RECEIVED.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return text;
    }

    /** An update and what came of it. */
    static String step(JsonNode update, List<Accepted> calls) {
        StringBuilder step = new StringBuilder(done(update));
        calls.forEach(call -> step.append(reply(call)));
        return step.append(calls.isEmpty() ? "    (silence)\n\n" : "\n").toString();
    }

    /** Something that happens outside of the chat, and what came of it. */
    static String step(String event, List<Accepted> calls) {
        StringBuilder step = new StringBuilder("~ " + event + "\n");
        calls.forEach(call -> step.append(reply(call)));
        return step.append('\n').toString();
    }

    private static String done(JsonNode update) {
        if (update.has("callback_query")) {
            JsonNode tap = update.path("callback_query");
            return tap.path("from").path("first_name").asText() + " taps ["
                    + tap.path("label").asText() + "]\n";
        }
        if (update.has("inline_query")) {
            JsonNode query = update.path("inline_query");
            return query.path("from").path("first_name").asText() + " types in some chat: @claimbook_bot "
                    + query.path("query").asText() + "\n";
        }
        if (update.has("my_chat_member")) {
            JsonNode change = update.path("my_chat_member");
            return change.path("from").path("first_name").asText() + " makes the bot '"
                    + change.path("new_chat_member").path("status").asText() + "' in the "
                    + change.path("chat").path("type").asText() + " chat\n";
        }
        String kind = update.has("edited_message")
                ? " edits"
                : update.has("guest_message") ? " where the bot is no member" : "";
        JsonNode message = update.has("edited_message")
                ? update.path("edited_message")
                : update.has("guest_message") ? update.path("guest_message") : update.path("message");
        return message.path("from").path("first_name").asText() + kind + " in the "
                + message.path("chat").path("type").asText() + " chat: " + words(message) + "\n" + replied(message);
    }

    private static String words(JsonNode message) {
        String text = message.has("text")
                ? message.path("text").asText()
                : message.path("caption").asText("");
        String forwarded = message.has("forward_origin") ? "[forwarded] " : "";
        if (message.has("poll")) {
            return forwarded + "[poll] " + message.path("poll").path("question").asText();
        }
        return forwarded + (message.has("text") ? "" : message.has("caption") ? "[photo] " : "[no words]") + text;
    }

    private static String replied(JsonNode message) {
        String text = message.path("reply_to_message").path("text").asText("");
        return text.isEmpty()
                ? ""
                : "  (in reply to: " + text.lines().findFirst().orElse("") + ")\n";
    }

    private static String reply(Accepted call) {
        JsonNode body = call.body();
        return switch (call.method()) {
            case "sendMessage" -> indented("", body);
            case "editMessageText" -> indented("(instead of what stood there)\n", body);
            case "editMessageReplyMarkup" -> ("(other buttons)\n" + buttons(body)).indent(4) + "    ---\n";
            case "deleteMessage" -> "    (takes a message back)\n    ---\n";
            case "answerCallbackQuery" ->
                body.has("text") ? "    (for a moment: " + body.path("text").asText() + ")\n" : "";
            case "answerInlineQuery" -> inline(body);
            case "answerGuestQuery" -> indented("(as a guest)\n", asMessage(body.path("result")));
            default -> "    " + call.method() + " " + body + "\n";
        };
    }

    /** The first result in full; which others are near changes with the facts and the matcher. */
    private static String inline(JsonNode body) {
        StringBuilder shown = new StringBuilder();
        if (body.path("button").has("text")) {
            shown.append("(a line that leads to the private chat, /start ")
                    .append(body.path("button").path("start_parameter").asText())
                    .append(") ")
                    .append(body.path("button").path("text").asText())
                    .append('\n');
        }
        JsonNode results = body.path("results");
        if (!results.isEmpty()) {
            JsonNode first = results.path(0);
            JsonNode message = asMessage(first);
            shown.append("(offers) ").append(first.path("title").asText()).append('\n');
            shown.append("         ").append(first.path("description").asText()).append('\n');
            shown.append("(which sends)\n").append(tagged(message)).append('\n').append(buttons(message));
            shown.append(results.size() > 1 ? "(and offers others)\n" : "");
        }
        shown.append(body.path("is_personal").asBoolean() ? "(for this user only, " : "(for all who type the same, ")
                .append(body.path("cache_time").asInt())
                .append(" seconds)\n");
        return shown.toString().indent(4) + "    ---\n";
    }

    private static JsonNode asMessage(JsonNode result) {
        ObjectNode message = JsonNodeFactory.instance.objectNode();
        JsonNode content = result.path("input_message_content");
        message.put("text", content.path("message_text").asText());
        message.set("entities", content.path("entities"));
        message.set("reply_markup", result.path("reply_markup"));
        return message;
    }

    private static String indented(String head, JsonNode body) {
        String quiet = body.path("disable_notification").asBoolean() ? "(without a sound)\n" : "";
        String buttons = NEAR_BUTTONS.matcher(buttons(body)).replaceAll("[…]\n");
        String text = NEAR.matcher(tagged(body) + "\n").replaceAll("$1…\n");
        return (head + quiet + text + buttons).indent(4) + "    ---\n";
    }

    /** The buttons, a line for each row. */
    public static String buttons(JsonNode body) {
        StringBuilder lines = new StringBuilder();
        for (JsonNode row : body.path("reply_markup").path("inline_keyboard")) {
            StringBuilder line = new StringBuilder();
            for (JsonNode button : row) {
                line.append(line.isEmpty() ? "" : " ")
                        .append('[')
                        .append(button.path("text").asText());
                if (button.has("url")) {
                    line.append(" → ").append(button.path("url").asText());
                }
                line.append(']');
            }
            lines.append(line).append('\n');
        }
        return lines.toString();
    }

    /** The text with {@code <bold>…</bold>} where the entities are, in UTF-16 units. */
    public static String tagged(JsonNode message) {
        String text = message.path("text").asText();
        StringBuilder tagged = new StringBuilder();
        for (int i = 0; i <= text.length(); i++) {
            for (JsonNode entity : message.path("entities")) {
                if (entity.path("offset").asInt() + entity.path("length").asInt() == i) {
                    tagged.append("</").append(entity.path("type").asText()).append('>');
                }
            }
            for (JsonNode entity : message.path("entities")) {
                if (entity.path("offset").asInt() == i) {
                    tagged.append('<').append(entity.path("type").asText());
                    tagged.append(entity.has("url") ? " " + entity.path("url").asText() : "")
                            .append('>');
                }
            }
            if (i < text.length()) {
                tagged.append(text.charAt(i));
            }
        }
        return tagged.toString();
    }
}
