package org.claimbook.telegram;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Update JSON as Telegram sends it, from {@code src/test/resources/telegram}. */
public final class TestUpdates {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final AtomicInteger NEXT = new AtomicInteger(700_000_000);

    private TestUpdates() {}

    public static String file(String name) {
        try (InputStream in = TestUpdates.class.getResourceAsStream("/telegram/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(name, e);
        }
    }

    /** The updates in a file that holds an array of them. */
    public static List<JsonNode> chat(String name) {
        try {
            List<JsonNode> updates = new ArrayList<>();
            JSON.readTree(file(name)).forEach(updates::add);
            return updates;
        } catch (IOException e) {
            throw new IllegalStateException(name, e);
        }
    }

    /** A text message in a private chat, with an update id that no other test has. */
    public static ObjectNode text(long chat, String text) {
        ObjectNode update = chat("text.json").getFirst().deepCopy();
        int id = NEXT.incrementAndGet();
        update.put("update_id", id);
        ObjectNode message = (ObjectNode) update.path("message");
        message.put("message_id", id - 699_000_000).put("text", text);
        ((ObjectNode) message.path("from")).put("id", chat);
        ((ObjectNode) message.path("chat")).put("id", chat);
        return update;
    }

    /** The tap of a button in a private chat, with an update id that no other test has. */
    public static ObjectNode tap(long chat, int messageId, String data) {
        ObjectNode message = (ObjectNode) text(chat, "ours").path("message");
        int id = NEXT.incrementAndGet();
        ObjectNode update = JSON.createObjectNode().put("update_id", id);
        ObjectNode tap = update.putObject("callback_query")
                .put("id", String.valueOf(id))
                .put("chat_instance", "1")
                .put("data", data);
        tap.set("from", message.remove("from"));
        tap.set("message", message.put("message_id", messageId));
        return update;
    }

    /** An update whose text is no text, with an update id that no other test has. */
    public static String poison() {
        ObjectNode update = text(1, "");
        ((ObjectNode) update.path("message")).putObject("text").put("secret", "words of a user");
        return update.toString();
    }
}
