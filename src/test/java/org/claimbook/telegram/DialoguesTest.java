package org.claimbook.telegram;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.claimbook.Approved;
import org.claimbook.FreshStore;
import org.claimbook.answer.Ready;
import org.claimbook.answer.index.IndexKeeper;
import org.claimbook.conversation.ClaimCodes;
import org.claimbook.telegram.dialogue.ButtonData;

/**
 * Holds each dialogue of {@code src/test/resources/dialogues} over REST and in a chat: both have to answer with the same claim, or
 * offer the same ones.
 */
@QuarkusTest
@TestProfile(FreshStore.class)
@Order(1)
class DialoguesTest {
    private static final Path DIALOGUES = Path.of("src/test/resources/dialogues");
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final long CHAT = 770_000;
    private static final int OK = 200;

    BotApiDouble api;

    @Inject
    ScriptedChat.Stage stage;

    @Inject
    IndexKeeper index;

    /**
     * A message and what it is answered with.
     *
     * @param outcome the status where it is refused
     * @param claim empty unless answered
     * @param speaker of the first statement; empty for anyone
     */
    private record Turn(String message, String outcome, String claim, String speaker) {
        static Turn read(String line) {
            String[] cells = line.split("\\|", -1);
            return new Turn(cells[0].strip(), cells[1].strip(), cells[2].strip(), cells[3].strip());
        }

        /** The same message, with what it was answered with. */
        Turn answered(Response response) {
            JsonPath reply = response.jsonPath();
            if (response.statusCode() != OK) {
                return new Turn(message, String.valueOf(response.statusCode()), "", "");
            }
            String told = Objects.requireNonNullElse(reply.getString("claim.id"), "");
            String first = told.isEmpty() || speaker.isEmpty() ? "" : reply.getString("statements[0].speaker");
            return new Turn(message, reply.getString("outcome"), told, first);
        }

        String line() {
            return String.join(" | ", message, outcome, claim, speaker).replace("|  |", "| |");
        }
    }

    static List<String> dialogues() throws IOException {
        try (Stream<Path> files = Files.list(DIALOGUES)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @BeforeEach
    void awaitIndex() {
        Ready.await(index);
    }

    @ParameterizedTest
    @MethodSource("dialogues")
    void isHeldAlikeAtBothDoors(String file) throws IOException {
        long chat = CHAT + file.hashCode() % 10_000;
        String conversation = "";
        List<String> lines = Files.readAllLines(DIALOGUES.resolve(file));
        List<String> held = new ArrayList<>(List.of(lines.getFirst()));
        SoftAssertions softly = new SoftAssertions();
        for (String line : lines.subList(1, lines.size())) {
            Turn expected = Turn.read(line);

            Response response = ask(expected.message(), conversation);

            JsonPath reply = response.jsonPath();
            if (response.statusCode() == OK) {
                conversation = reply.getString("conversation");
                softly.assertThat(conversation).hasSizeBetween(40, 1200);
                softly.assertThat(reply.getString("question.text")).isEqualTo(expected.message());
            } else {
                softly.assertThat(reply.getString("field")).isEqualTo("question");
            }
            held.add(expected.answered(response).line());
            isSaidInTheChatToo(reply, written(chat, expected.message()), softly, line);
        }
        softly.check(() -> Approved.hold(DIALOGUES.resolve(file), String.join("\n", held) + "\n"));
        softly.assertAll();
    }

    private static void isSaidInTheChatToo(
            JsonPath reply, List<JsonNode> messages, SoftAssertions softly, String line) {
        Map<String, List<String>> buttons = new HashMap<>();
        messages.forEach(message -> collect(message, buttons));
        String claim = reply.getString("claim.id");
        if (claim == null) {
            List<String> offered =
                    Objects.requireNonNullElse(reply.getList("suggestions.claim", String.class), List.of());
            softly.assertThat(buttons).as(line).doesNotContainKey("follow");
            softly.assertThat(Stream.of("pick", "show")
                            .flatMap(action -> buttons.getOrDefault(action, List.of()).stream()))
                    .as(line)
                    .containsExactlyElementsOf(
                            offered.stream().map(ClaimCodes::of).toList());
            return;
        }
        softly.assertThat(buttons.get("follow")).as(line).containsExactly(ClaimCodes.of(claim));
        String speaker = reply.getString("statements[0].speaker");
        // a name that begins a line has a capital
        softly.assertThat(messages.stream()
                        .map(message -> message.path("text").asText().toLowerCase(Locale.ROOT)))
                .as(line)
                .anyMatch(text -> text.contains(speaker.toLowerCase(Locale.ROOT)));
    }

    private static Response ask(String question, String conversation) {
        Map<String, String> body = new HashMap<>(Map.of("question", question));
        if (!conversation.isEmpty()) {
            body.put("conversation", conversation);
        }
        return given().contentType(ContentType.JSON).body(body).post("/api/v1/ask");
    }

    /** What the bot replies to a message in the private chat. */
    private List<JsonNode> written(long chat, String text) {
        int before = api.accepted().size();
        ObjectNode update = TestUpdates.text(chat, text);
        api.offer(update.toString());
        await().atMost(PATIENCE)
                .until(() -> stage.isHandled(update.path("update_id").asInt()) && stage.owesNothing());
        List<Accepted> all = api.accepted();
        return all.subList(before, all.size()).stream()
                .filter(call -> call.body().path("chat_id").asLong() == chat)
                .map(Accepted::body)
                .toList();
    }

    /** The claims that the buttons name, by action. */
    private static void collect(JsonNode message, Map<String, List<String>> buttons) {
        message.findValuesAsText("callback_data").stream()
                .flatMap(data -> ButtonData.read(data).stream())
                .forEach(data -> {
                    int at = data.action().equals("pick") ? 1 : 0;
                    data.argument(at)
                            .ifPresent(code -> buttons.computeIfAbsent(data.action(), action -> new ArrayList<>())
                                    .add(code));
                });
    }
}
