package org.claimbook.telegram.trial;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import com.fasterxml.jackson.databind.JsonNode;

import org.claimbook.telegram.Refusal;

/** What goes wrong with calls, at random, and what the service has to do about it. */
final class Faults {
    private static final double SHARE_BLOCKED = 0.02;

    /** For how long a call is held, at most, before it takes effect: whoever made it may be dead by then. */
    static final Duration LONGEST_BEFORE = Duration.ofMillis(40);

    private static final Duration LONGEST_AFTER = Duration.ofMillis(5);

    /** Telegram rounds to whole seconds; what comes a little early is its rounding, not the service's. */
    private static final Duration ROUNDING = Duration.ofMillis(50);

    private final Random random;
    private final Set<Reply> cutAfterEffect = ConcurrentHashMap.newKeySet();
    private final Set<Asked> refused = ConcurrentHashMap.newKeySet();
    private final Map<Long, Instant> waits = new HashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private int tooEarly;

    /** One message that the bot sends. */
    record Reply(Asked to, String text) {
        static Reply of(JsonNode body) {
            return new Reply(
                    new Asked(
                            body.path("chat_id").asLong(),
                            body.path("reply_parameters").path("message_id").asInt()),
                    body.path("text").asText());
        }
    }

    Faults(long seed) {
        random = new Random(seed);
    }

    /** Chats whose users have blocked the bot. */
    static boolean isBlocked(long chat) {
        return Math.floorMod(chat * 31, 1_000) < 1_000 * SHARE_BLOCKED;
    }

    synchronized Optional<Refusal> next(String method, JsonNode body) {
        Refusal next =
                switch (method) {
                    case "sendmessage" -> send(body);
                    case "getupdates" -> fetch();
                    default -> slow();
                };
        counts.merge(method + " " + name(next), 1, Integer::sum);
        return Optional.of(next);
    }

    private static String name(Refusal refusal) {
        return switch (refusal) {
            case Refusal.Error error -> String.valueOf(error.code());
            case Refusal.Html html -> String.valueOf(html.status());
            case Refusal.Cut cut -> cut.carriedOut() ? "cut after its effect" : "cut before its effect";
            case Refusal.Slow slow -> "carried out";
            case Refusal.Hang hang -> "without an answer";
        };
    }

    private Refusal send(JsonNode body) {
        long chat = body.path("chat_id").asLong();
        Reply reply = Reply.of(body);
        if (Instant.now().isBefore(waits.getOrDefault(chat, Instant.EPOCH).minus(ROUNDING))) {
            tooEarly++;
        }
        if (isBlocked(chat)) {
            refused.add(reply.to());
            return new Refusal.Error(403, "Forbidden: bot was blocked by the user", 0);
        }
        double draw = random.nextDouble();
        if (draw < 0.010) {
            int seconds = 1 + random.nextInt(2);
            waits.put(chat, Instant.now().plusSeconds(seconds));
            return new Refusal.Error(429, "Too Many Requests: retry after " + seconds, seconds);
        }
        if (draw < 0.015 && body.has("entities")) {
            return new Refusal.Error(400, "Bad Request: ENTITY_TEXT_INVALID", 0);
        }
        if (draw < 0.0153) {
            cutAfterEffect.add(reply);
            return new Refusal.Cut(true);
        }
        return draw < 0.045 ? trouble() : slow();
    }

    private Refusal fetch() {
        double draw = random.nextDouble();
        if (draw < 0.02) {
            return new Refusal.Error(
                    409,
                    "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
                    0);
        }
        if (draw < 0.03) {
            return new Refusal.Cut(true);
        }
        return draw < 0.07 ? trouble() : slow();
    }

    private Refusal trouble() {
        return switch (random.nextInt(3)) {
            case 0 -> new Refusal.Error(500, "Internal Server Error", 0);
            case 1 -> new Refusal.Html(502);
            default -> new Refusal.Cut(false);
        };
    }

    private Refusal slow() {
        return new Refusal.Slow(upTo(LONGEST_BEFORE), upTo(LONGEST_AFTER));
    }

    private Duration upTo(Duration longest) {
        return Duration.ofMillis(random.nextInt((int) longest.toMillis()));
    }

    boolean wasCutAfterEffect(Reply reply) {
        return cutAfterEffect.contains(reply);
    }

    /** What was refused because the chat is blocked. */
    Set<Asked> refused() {
        return new HashSet<>(refused);
    }

    /** Messages to a chat that came before the time that a 429 had set. */
    synchronized int tooEarly() {
        return tooEarly;
    }

    /** How often each thing happened to each method. */
    synchronized Map<String, Integer> counts() {
        return new java.util.TreeMap<>(counts);
    }
}
