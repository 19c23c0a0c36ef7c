package org.claimbook.telegram.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.claimbook.telegram.Accepted;
import org.claimbook.telegram.BotApiDouble;
import org.claimbook.telegram.Refusal;

@QuarkusTest
class BotCommandsTest {
    BotApiDouble api;

    @Inject
    Instance<BotCommands> commands;

    private List<JsonNode> menus() {
        return api.accepted("setMyCommands").stream().map(Accepted::body).toList();
    }

    @Test
    void eachKindOfChatHasAMenuInEachLanguage() {
        await().atMost(Duration.ofSeconds(20)).until(() -> menus().size() >= 8);

        assertThat(menus().subList(0, 8))
                .extracting(menu -> menu.path("scope").path("type").asText() + " "
                        + menu.path("language_code").asText("any"))
                .containsExactlyInAnyOrder(
                        "all_private_chats any",
                        "all_group_chats any",
                        "all_private_chats de",
                        "all_group_chats de",
                        "all_private_chats uk",
                        "all_group_chats uk",
                        "all_private_chats ru",
                        "all_group_chats ru");
        assertThat(menus())
                .allSatisfy(
                        menu -> assertThat(menu.path("commands")).isNotEmpty().allSatisfy(command -> {
                            assertThat(command.path("command").asText()).matches("[a-z0-9_]{1,32}");
                            assertThat(command.path("description").asText()).hasSizeBetween(1, 256);
                        }));
    }

    @Test
    void aMenuThatIsRefusedHindersNoOther() {
        await().atMost(Duration.ofSeconds(20)).until(() -> menus().size() >= 8);
        int before = menus().size();
        api.refuse("setMyCommands", new Refusal.Error(500, "Internal Server Error", 0), new Refusal.Cut(false));

        commands.get().publish();

        assertThat(menus()).hasSize(before + 6);
    }
}
