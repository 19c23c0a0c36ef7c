package org.claimbook.telegram;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What was written to the bot in the field, and what has to come of it. {@code file} names updates as they were; {@code
 * updates} holds such with what matters only, the rest is filled in.
 *
 * @param name what is tried
 * @param updates what Telegram sends, with ids that no other test has
 * @param replies a list for each message that stands in the chat in the end: what it has to say; with "!" what it must not
 */
record FieldCase(String name, List<ObjectNode> updates, List<List<String>> replies) {

    /** The cases in {@code src/test/resources/telegram/field/kind.json}. */
    static List<FieldCase> of(String kind) {
        return TestUpdates.chat("field/" + kind + ".json").stream()
                .map(FieldCase::read)
                .toList();
    }

    private static FieldCase read(JsonNode written) {
        List<JsonNode> updates = written.has("file")
                ? TestUpdates.chat("field/" + written.path("file").asText())
                : written.path("updates").valueStream().toList();
        long chat = TestUpdates.nextId();
        List<ObjectNode> filled = new ArrayList<>();
        for (JsonNode update : updates) {
            ObjectNode copy = update.deepCopy();
            copy.put("update_id", TestUpdates.nextId());
            if (!written.has("file")) {
                copy.properties().stream()
                        .filter(field -> field.getValue().isObject())
                        .forEach(field -> fillIn(
                                (ObjectNode) field.getValue(),
                                written.path("chat").asText("private"),
                                chat,
                                filled.size()));
            }
            filled.add(copy);
        }
        List<List<String>> replies = written.path("replies")
                .valueStream()
                .map(reply -> reply.valueStream().map(JsonNode::asText).toList())
                .toList();
        return new FieldCase(written.path("name").asText(), filled, replies);
    }

    private static void fillIn(ObjectNode message, String type, long chat, int place) {
        Map<String, JsonNode> own = new LinkedHashMap<>();
        message.properties().forEach(field -> own.put(field.getKey(), field.getValue()));
        message.put("message_id", 100 + place).put("date", 1_767_225_600);
        if (!type.equals("channel")) {
            message.putObject("from").put("id", chat).put("is_bot", false).put("first_name", "Ann");
        }
        message.putObject("chat")
                .put("id", type.equals("private") ? chat : -chat)
                .put("type", type);
        own.forEach(message::set);
        if (message.path("reply_to_message") instanceof ObjectNode replied) {
            replied.put("message_id", replied.path("message_id").asInt(50)).put("date", 1_767_225_000);
            replied.set("chat", message.path("chat"));
            if (!replied.has("from")) {
                replied.putObject("from").put("id", 4711).put("is_bot", false).put("first_name", "Bo");
            }
        }
    }

    /** The chat that it is about. */
    String chat() {
        return updates.getFirst().findPath("chat").path("id").asText();
    }

    @Override
    public String toString() {
        return name;
    }
}
