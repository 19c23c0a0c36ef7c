package org.claimbook.telegram;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;

/** A chat as a person can read it: what was written, what was replied, formatting as tags. */
public final class Transcript {
    /** What is offered as near changes with the facts and the matcher; how it is shown is approved in suggestions.txt. */
    private static final Pattern NEAR = Pattern.compile("(What the records have on something near:\n)• (?s:.*)");

    private Transcript() {}

    /** Where {@link #received} leaves what to look at, and to copy if it is right. */
    private static final Path RECEIVED = Path.of("target", "received");

    /** The transcript of a chat, see {@link #received(String, String)}. */
    public static String received(String name, List<JsonNode> updates, List<JsonNode> sent) {
        return received(name, of(updates, sent));
    }

    /** The text, after it was written to a file that has the approved one's name. */
    public static String received(String name, String text) {
        try {
            Files.createDirectories(RECEIVED);
            Files.writeString(RECEIVED.resolve(name), text);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return text;
    }

    private static String of(List<JsonNode> updates, List<JsonNode> sent) {
        StringBuilder transcript = new StringBuilder();
        for (JsonNode update : updates) {
            JsonNode message = update.path("message");
            transcript.append(written(message));
            List<JsonNode> replies = sent.stream()
                    .filter(reply -> reply.path("reply_parameters")
                                            .path("message_id")
                                            .asInt()
                                    == message.path("message_id").asInt()
                            && reply.path("chat_id")
                                    .asText()
                                    .equals(message.path("chat").path("id").asText()))
                    .toList();
            replies.forEach(reply -> transcript.append(indented(tagged(reply))));
            if (replies.isEmpty()) {
                transcript.append("    (silence)\n");
            }
            transcript.append('\n');
        }
        return transcript.toString();
    }

    private static String written(JsonNode message) {
        String text = message.has("text")
                ? message.path("text").asText()
                : message.path("caption").asText("");
        String kind = message.has("text") ? "" : message.has("caption") ? "[photo] " : "[no words]";
        return message.path("from").path("first_name").asText() + " in the "
                + message.path("chat").path("type").asText() + " chat: " + kind + text + "\n";
    }

    private static String indented(String text) {
        return NEAR.matcher(text).replaceAll("$1• …").indent(4) + "    ---\n";
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
