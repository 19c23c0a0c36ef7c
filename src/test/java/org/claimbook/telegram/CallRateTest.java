package org.claimbook.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.claimbook.telegram.api.Bot;
import org.claimbook.telegram.inbox.WebhookTest;
import org.claimbook.telegram.outbox.OutgoingMessage;
import org.claimbook.telegram.outbox.OutgoingMessages;
import org.claimbook.work.Wakeup;

/** How often the Bot API is called while nothing works; {@link WebhookTest} has what is called with a webhook only. */
@QuarkusTest
class CallRateTest {
    /** Pauses are 100 milliseconds at least in tests, where the longest is 200. */
    private static final int MOST_IN_A_SECOND = 12;

    private static final Map<String, String> OWED = Map.of(
            "sendMessage", "{'chat_id':'8101','text':'a'}",
            "editMessageText", "{'chat_id':'8102','message_id':1,'text':'a'}",
            "editMessageReplyMarkup", "{'chat_id':'8103','message_id':1}",
            "deleteMessage", "{'chat_id':'8104','message_id':1}",
            "answerCallbackQuery", "{'callback_query_id':'q8105'}",
            "answerInlineQuery", "{'inline_query_id':'q8106','results':[]}",
            "answerGuestQuery", "{'guest_query_id':'q8107'}");

    BotApiDouble api;

    @Inject
    Bot bot;

    @Inject
    OutgoingMessages outbox;

    @Inject
    Wakeup wakeup;

    @Inject
    TelegramDoor door;

    @AfterEach
    void endTrouble() {
        api.trouble((method, body) -> Optional.empty());
    }

    @Test
    void noCallIsRepeatedWithoutAPause() throws InterruptedException {
        door.close(new ShutdownEvent());
        Instant start = Instant.now();
        api.trouble((method, body) -> Optional.of(new Refusal.Error(500, "Internal Server Error", 0)));
        List<Long> rows = owe();
        door.open(new StartupEvent());
        wakeup.outbox();

        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        api.rates().count("getUpdates", start) + api.rates().count("deleteWebhook", start) >= 10);

        assertThat(api.rates().methods(start))
                .contains("deletewebhook", "setmycommands", "sendmessage")
                .allSatisfy(method ->
                        assertThat(api.rates().mostInASecond(method, start)).isLessThanOrEqualTo(MOST_IN_A_SECOND));
        endTrouble();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> rows.stream().allMatch(row -> outbox.byId(row).orElseThrow().endedAt != null));
        assertThat(api.rates().methods(start))
                .contains("getupdates")
                .containsAll(OWED.keySet().stream()
                        .map(method -> method.toLowerCase(java.util.Locale.ROOT))
                        .toList());
        assertThat(api.rates().count("getMe", Instant.EPOCH)).isBetween(1, MOST_IN_A_SECOND);
    }

    private List<Long> owe() {
        List<Long> rows = new ArrayList<>();
        QuarkusTransaction.requiringNew()
                .run(() -> OWED.forEach((method, body) -> {
                    OutgoingMessage row = new OutgoingMessage();
                    row.owner = bot.id();
                    row.lane = 8100 + rows.size();
                    row.cause = "rates:" + method;
                    row.effect = "reply:0";
                    row.method = method;
                    row.body = body.replace('\'', '"');
                    outbox.add(row);
                    rows.add(row.id);
                }));
        return rows;
    }

    @Test
    void aWebhookThatSomebodySetsAgainAndAgainIsRemovedWithPausesAndNamed() {
        Instant start = Instant.now();
        try (LogLines log = new LogLines()) {
            api.rival("https://user:hunter2@rival.invalid/hook?key=s3cret");
            api.hasWebhook("https://user:hunter2@rival.invalid/hook?key=s3cret");

            await().atMost(Duration.ofSeconds(20)).until(() -> api.rates().count("deleteWebhook", start) >= 5);

            assertThat(api.rates().methods(start))
                    .allSatisfy(method ->
                            assertThat(api.rates().mostInASecond(method, start)).isLessThanOrEqualTo(MOST_IN_A_SECOND));
            assertThat(log.all())
                    .anyMatch(line -> line.contains("rival.invalid"))
                    .noneMatch(line -> line.contains("hunter2") || line.contains("s3cret"));
        } finally {
            api.rival("");
        }
        await().atMost(Duration.ofSeconds(20)).until(() -> api.webhook().isEmpty());
    }
}
