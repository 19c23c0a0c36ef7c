package org.claimbook.telegram;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;

import org.claimbook.answer.index.IndexKeeper;
import org.claimbook.claim.Change;
import org.claimbook.claim.desk.ClaimDesk;
import org.claimbook.claim.facts.FactFiles;
import org.claimbook.claim.store.Claims;
import org.claimbook.claim.write.ImportProgress;

/**
 * Plays a chat from a file against the running service. A step is an update as Telegram sends it, in which
 *
 * <ul>
 *   <li>a callback query needs no {@code message} and no {@code data}, but a {@code label}: the last message of the chat
 *       that has such a button is tapped, and has the message that it replies to;
 *   <li>{@code "reply_to": "words"} in a message makes it a reply to our last message that contains the words;
 *   <li>{@code "again": true} beside the update delivers it twice.
 * </ul>
 *
 * Other steps are {@code {"import": "file.yaml", "expect": n}}, after which n calls are awaited, {@code {"retract": "slug",
 * "reason": "why", "expect": n}} likewise, and {@code {"passes": "PT16M"}},
 * after which answers that were given are older by so much.
 */
final class ScriptedChat {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;
    private final BotApiDouble api;
    private final Stage stage;
    private final Map<Integer, JsonNode> written = new HashMap<>();
    private final StringBuilder transcript = new StringBuilder();
    private final String chat;

    /** What the service has. */
    @Dependent
    static class Stage {
        @Inject
        EntityManager rows;

        @Inject
        FactFiles files;

        @Inject
        ClaimDesk desk;

        @Inject
        Claims claims;

        @Inject
        IndexKeeper index;

        boolean isHandled(int update) {
            return QuarkusTransaction.requiringNew()
                    .call(() -> rows.createQuery(
                                            "select count(u) from ReceivedUpdate u where u.updateId = :id and u.endedAt is not null",
                                            Long.class)
                                    .setParameter("id", update)
                                    .getSingleResult()
                            > 0);
        }

        /** Whether nothing waits to be sent to that chat; other tests may have left what is sent later, or never. */
        boolean owesNothing(long chat) {
            return QuarkusTransaction.requiringNew()
                    .call(() -> rows.createQuery(
                                            "select count(m) from OutgoingMessage m where m.lane = :chat and m.endedAt is null",
                                            Long.class)
                                    .setParameter("chat", chat)
                                    .getSingleResult()
                            == 0);
        }

        boolean owesNothing() {
            return QuarkusTransaction.requiringNew()
                    .call(() -> rows.createQuery(
                                            "select count(m) from OutgoingMessage m where m.endedAt is null",
                                            Long.class)
                                    .getSingleResult()
                            == 0);
        }

        void importFacts(Path file) {
            files.importFiles(List.of(file), ImportProgress.NONE);
            await().atMost(PATIENCE).until(() -> index.change() == claims.lastChange());
        }

        void retract(String slug, String reason) {
            desk.retract(slug, null, new Change("Ed (0123456789ab)", reason));
            await().atMost(PATIENCE).until(() -> index.change() == claims.lastChange());
        }

        void age(Duration by) {
            QuarkusTransaction.requiringNew()
                    .run(() -> rows.createNativeQuery("update conversation_answer set given_at = :then")
                            .setParameter("then", Instant.now().minus(by))
                            .executeUpdate());
        }
    }

    ScriptedChat(Path folder, BotApiDouble api, Stage stage) throws IOException {
        this.folder = folder;
        this.api = api;
        this.stage = stage;
        this.chat = chatOf(steps());
    }

    private List<JsonNode> steps() throws IOException {
        return JSON.readTree(Files.readString(folder.resolve("chat.json")))
                .valueStream()
                .toList();
    }

    /** The first chat that is named is the one that the transcript is about. */
    private static String chatOf(List<JsonNode> steps) {
        return steps.stream()
                .map(step -> step.findPath("chat").path("id").asText(""))
                .filter(id -> !id.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** Plays all steps and returns the transcript. */
    String hold() throws IOException {
        for (JsonNode step : steps()) {
            int before = api.accepted().size();
            if (step.has("import")) {
                String file = step.path("import").asText();
                stage.importFacts(folder.resolve(file));
                told("The editors' file " + file + " is imported", step, before);
            } else if (step.has("retract")) {
                String reason = step.path("reason").asText();
                stage.retract(step.path("retract").asText(), reason);
                told("An editor withdraws a claim: " + reason, step, before);
            } else if (step.has("passes")) {
                stage.age(Duration.parse(step.path("passes").asText()));
                transcript.append(Transcript.step(step.path("passes").asText() + " passes", List.of()));
            } else {
                play((ObjectNode) step, before);
            }
        }
        return transcript.toString();
    }

    private void told(String event, JsonNode step, int before) {
        int expected = step.path("expect").asInt(0);
        await().atMost(PATIENCE).until(() -> api.accepted().size() >= before + expected);
        settle();
        transcript.append(Transcript.step(event, since(before)));
    }

    private void play(ObjectNode step, int before) {
        boolean again = step.remove("again") != null;
        fillIn(step);
        JsonNode message = step.path("message");
        written.put(message.path("message_id").asInt(), message);
        offer(step);
        if (again) {
            offer(step);
        }
        transcript.append(Transcript.step(step, since(before)));
    }

    private void offer(JsonNode update) {
        api.offer(update.toString());
        await().atMost(PATIENCE)
                .until(() -> stage.isHandled(update.path("update_id").asInt()) && api.pending() == 0);
        settle();
    }

    private void settle() {
        await().atMost(PATIENCE).until(stage::owesNothing);
    }

    private List<Accepted> since(int before) {
        List<Accepted> all = api.accepted();
        return all.subList(before, all.size()).stream().filter(this::isHere).toList();
    }

    /** In the chat, or the answer to a query, which names no chat. */
    private boolean isHere(Accepted call) {
        return !call.body().has("chat_id")
                || call.body().path("chat_id").asText().equals(chat);
    }

    private void fillIn(ObjectNode update) {
        if (update.path("callback_query") instanceof ObjectNode tap && !tap.has("data")) {
            Shown shown = shownWith(button(tap.path("label").asText()));
            Matcher data =
                    button(tap.path("label").asText()).matcher(shown.body().toString());
            if (data.find()) {
                tap.put("data", data.group(1));
            }
            tap.putObject("message")
                    .put("message_id", shown.messageId())
                    .put("date", 1_767_225_600)
                    .set("chat", tap.path("chat"));
            JsonNode replied = written.get(
                    shown.body().path("reply_parameters").path("message_id").asInt());
            if (replied != null) {
                ((ObjectNode) tap.path("message")).set("reply_to_message", replied);
            }
            tap.remove("chat");
        }
        JsonNode message = update.path("message");
        if (message.has("reply_to")) {
            Shown shown = shownWith(Pattern.compile(
                    Pattern.quote(((ObjectNode) message).remove("reply_to").asText())));
            ObjectNode replied = ((ObjectNode) message).putObject("reply_to_message");
            replied.put("message_id", shown.messageId()).put("date", 1_767_225_600);
            replied.putObject("from").put("id", 424242).put("is_bot", true).put("first_name", "Claimbook");
            replied.set("chat", message.path("chat"));
            replied.set("text", shown.body().path("text"));
            replied.set("reply_markup", shown.body().path("reply_markup"));
        }
    }

    private static Pattern button(String label) {
        return Pattern.compile("\"text\":\"" + Pattern.quote(label) + "[^\"]*\",\"callback_data\":\"([^\"]*)\"");
    }

    private record Shown(int messageId, JsonNode body) {}

    /** Our last message in the chat that looks like that now. */
    private Shown shownWith(Pattern pattern) {
        return api.accepted().reversed().stream()
                .filter(call -> call.body().path("chat_id").asText().equals(chat))
                .filter(call -> pattern.matcher(call.body().toString()).find())
                .map(call -> new Shown(
                        call.body().has("message_id")
                                ? call.body().path("message_id").asInt()
                                : call.messageId(),
                        call.body()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing was sent that has " + pattern));
    }
}
