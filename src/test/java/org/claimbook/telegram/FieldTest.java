package org.claimbook.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.claimbook.FreshStore;
import org.claimbook.answer.Ready;
import org.claimbook.answer.index.IndexKeeper;

/** What people and Telegram send that is no plain question, about the shipped facts, so it comes first; see {@link FieldCase}. */
@QuarkusTest
@TestProfile(FreshStore.class)
@Order(1)
@Tag("slow")
class FieldTest {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    BotApiDouble api;

    @Inject
    ScriptedChat.Stage stage;

    @Inject
    IndexKeeper index;

    @BeforeEach
    void awaitIndex() {
        Ready.await(index);
    }

    static List<FieldCase> quotes() {
        return FieldCase.of("quotes");
    }

    @ParameterizedTest
    @MethodSource("quotes")
    void textQuotedFromElsewhereIsWhatIsAsked(FieldCase tried) {
        hold(tried);
    }

    static List<FieldCase> senders() {
        return FieldCase.of("senders");
    }

    @ParameterizedTest
    @MethodSource("senders")
    void sendersThatAreChatsAreAnswered(FieldCase tried) {
        hold(tried);
    }

    static List<FieldCase> pollsAndAlbums() {
        return FieldCase.of("polls-checklists-albums");
    }

    @ParameterizedTest
    @MethodSource("pollsAndAlbums")
    void wordsOfPollsChecklistsAndAlbumsAreRead(FieldCase tried) {
        hold(tried);
    }

    static List<FieldCase> letters() {
        return FieldCase.of("letters");
    }

    @ParameterizedTest
    @MethodSource("letters")
    void lettersAreReadHoweverTheyAreStyled(FieldCase tried) {
        hold(tried);
    }

    static List<FieldCase> statements() {
        return FieldCase.of("statements");
    }

    @ParameterizedTest
    @MethodSource("statements")
    void severalStatementsAreEachLookedUp(FieldCase tried) {
        hold(tried);
    }

    private void hold(FieldCase tried) {
        int before = api.accepted().size();
        tried.updates().forEach(update -> api.offer(update.toString()));
        await().atMost(PATIENCE)
                .until(() -> tried.updates().stream()
                                .allMatch(update ->
                                        stage.isHandled(update.path("update_id").asInt()))
                        && stage.owesNothing());

        List<String> shown = shown(tried.chat(), before);

        assertThat(shown).hasSize(tried.replies().size());
        for (int i = 0; i < shown.size(); i++) {
            String message = shown.get(i);
            assertThat(tried.replies().get(i)).allSatisfy(words -> {
                if (words.startsWith("!")) {
                    assertThat(message).doesNotContain(words.substring(1));
                } else {
                    assertThat(message).contains(words);
                }
            });
        }
    }

    /** What stands in the chat of all that was sent, as it was last edited. */
    private List<String> shown(String chat, int before) {
        Map<Integer, String> shown = new LinkedHashMap<>();
        List<Accepted> calls = api.accepted();
        for (Accepted call : calls.subList(before, calls.size())) {
            if (!call.body().path("chat_id").asText().equals(chat)) {
                continue;
            }
            switch (call.method()) {
                case "sendMessage", "editMessageText" ->
                    shown.put(call.messageId(), call.body().path("text").asText());
                case "deleteMessage" -> shown.remove(call.messageId());
                default -> {}
            }
        }
        return new ArrayList<>(shown.values());
    }
}
