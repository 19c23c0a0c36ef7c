package org.claimbook.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
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

/**
 * Each folder of {@code src/test/resources/telegram/situations} is a chat: {@code chat.json} is replayed step by step, and what
 * came of it is compared with the approved {@code chat.txt}. See {@link ScriptedChat} for what a step can be.
 * Comes first, as what other tests store would be offered here as something near.
 */
@QuarkusTest
@TestProfile(FreshStore.class)
@Order(1)
@Tag("slow")
class SituationsTest {
    private static final Path SITUATIONS = Path.of("src/test/resources/telegram/situations");

    BotApiDouble api;

    @Inject
    ScriptedChat.Stage stage;

    @Inject
    IndexKeeper index;

    static List<String> situations() throws IOException {
        try (Stream<Path> folders = Files.list(SITUATIONS)) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    @BeforeEach
    void awaitIndex() {
        Ready.await(index);
    }

    @ParameterizedTest
    @MethodSource("situations")
    void isHeldAsApproved(String situation) throws IOException {
        Path folder = SITUATIONS.resolve(situation);

        String held = new ScriptedChat(folder, api, stage).hold();

        assertThat(Transcript.received("situations/" + situation + "/chat.txt", held))
                .isEqualTo(
                        Files.exists(folder.resolve("chat.txt")) ? Files.readString(folder.resolve("chat.txt")) : "");
    }
}
