package org.claimbook.telegram.trial;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Draws updates: questions of many chats, some of them twice, and some that nobody can read. */
final class Feed {
    private static final double SHARE_TWICE = 0.03;
    private static final double SHARE_POISON = 0.01;
    private static final long FIRST_CHAT = 100_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    /** One thing that Telegram has for the bot. */
    record Offer(String update, double afterSeconds) {}

    private final Random random;
    private final List<String> questions;
    private final Map<Long, Integer> lastMessage = new HashMap<>();
    private final Set<Asked> asked = new HashSet<>();
    private int lastUpdate = 1_000;
    private int poisoned;
    private int repeated;

    Feed(long seed) {
        random = new Random(seed);
        try (InputStream in = Feed.class.getResourceAsStream("/telegram/trial/questions.txt")) {
            questions = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** {@code number} updates over {@code seconds}, in the order of their times; what comes twice comes on top. */
    List<Offer> draw(int number, int chats, double seconds) {
        List<Offer> offers = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            double time = seconds * i / number;
            long chat = FIRST_CHAT + (i < chats ? i : random.nextInt(chats));
            String update = random.nextDouble() < SHARE_POISON ? poison(chat) : question(chat);
            offers.add(new Offer(update, time));
            if (random.nextDouble() < SHARE_TWICE) {
                repeated++;
                offers.add(new Offer(update, time + 10 * random.nextDouble()));
            }
        }
        offers.sort(java.util.Comparator.comparingDouble(Offer::afterSeconds));
        return offers;
    }

    String question(long chat) {
        int messageId = lastMessage.merge(chat, 1, Integer::sum);
        asked.add(new Asked(chat, messageId));
        return message(chat, messageId)
                .put("text", questions.get(random.nextInt(questions.size())))
                .toString()
                .transform(this::update);
    }

    /** Odd in ways that end in different places of the service. */
    private String poison(long chat) {
        poisoned++;
        int messageId = lastMessage.merge(chat, 1, Integer::sum);
        return switch (random.nextInt(3)) {
            case 0 ->
                update(message(chat, messageId)
                        .set("text", JSON.createObjectNode())
                        .toString());
            case 1 -> update(message(chat, messageId).put("date", "yesterday").toString());
            default -> "{\"update_id\":" + ++lastUpdate + ",\"message\":[" + messageId + "]}";
        };
    }

    private String update(String message) {
        return "{\"update_id\":" + ++lastUpdate + ",\"message\":" + message + "}";
    }

    private static ObjectNode message(long chat, int messageId) {
        ObjectNode message =
                JSON.createObjectNode().put("message_id", messageId).put("date", 1_767_225_600);
        message.putObject("from")
                .put("id", chat)
                .put("is_bot", false)
                .put("first_name", "Zoë 🦊")
                .put("language_code", "en");
        message.putObject("chat").put("id", chat).put("type", "private").put("first_name", "Zoë 🦊");
        return message;
    }

    /** All that was asked in a way that can be read. */
    Set<Asked> asked() {
        return Set.copyOf(asked);
    }

    int poisoned() {
        return poisoned;
    }

    int repeated() {
        return repeated;
    }
}
