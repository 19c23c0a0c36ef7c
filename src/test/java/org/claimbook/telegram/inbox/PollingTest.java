package org.claimbook.telegram.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

import org.claimbook.FreshStore;
import org.claimbook.telegram.BotApiDouble;
import org.claimbook.telegram.FailingHandler;
import org.claimbook.telegram.Housekeeping;
import org.claimbook.telegram.LogLines;
import org.claimbook.telegram.Refusal;
import org.claimbook.telegram.TelegramDoor;
import org.claimbook.telegram.TestUpdates;
import org.claimbook.telegram.Transcript;
import org.claimbook.telegram.api.UpdateBatch;
import org.claimbook.telegram.outbox.OutgoingMessage;
import org.claimbook.work.WorkQueue;
import org.claimbook.work.WorkState;

@QuarkusTest
@TestProfile(FreshStore.class)
class PollingTest {
    BotApiDouble api;

    @Inject
    EntityManager rows;

    @Inject
    TelegramDoor door;

    @Inject
    Housekeeping housekeeping;

    private List<JsonNode> sentTo(long chat) {
        return api.sent().stream()
                .filter(message -> message.path("chat_id").asLong() == chat)
                .toList();
    }

    private List<JsonNode> awaitReplies(long chat, int number) {
        await().atMost(Duration.ofSeconds(20)).until(() -> sentTo(chat).size() >= number);
        return sentTo(chat);
    }

    private WorkState stateOf(JsonNode update) {
        return QuarkusTransaction.requiringNew().call(() -> rows.createQuery(
                        "select u.state from ReceivedUpdate u where u.updateId = :id", WorkState.class)
                .setParameter("id", update.path("update_id").asInt())
                .getSingleResultOrNull());
    }

    private OutgoingMessage owedFor(JsonNode update) {
        return QuarkusTransaction.requiringNew().call(() -> rows.createQuery(
                        "from OutgoingMessage m where m.cause = :cause", OutgoingMessage.class)
                .setParameter("cause", "update:" + update.path("update_id").asInt())
                .getSingleResult());
    }

    @Test
    void holdsTheScriptedChat() {
        List<JsonNode> chat = TestUpdates.chat("first-chat.json");
        chat.forEach(update -> api.offer(update.toString()));

        await().atMost(Duration.ofSeconds(20))
                .until(() -> chat.stream().allMatch(update -> stateOf(update) == WorkState.DONE));
        awaitReplies(5001, 6);
        awaitReplies(-1001234567890L, 3);

        assertThat(Transcript.received("first-chat.txt", chat, api.sent()))
                .isEqualTo(TestUpdates.file("first-chat.txt"));
        assertThat(sentTo(5001)).allSatisfy(message -> {
            assertThat(message.has("parse_mode")).isFalse();
            assertThat(message.path("link_preview_options").path("is_disabled").asBoolean())
                    .isTrue();
        });
    }

    @Test
    void answersOnceWhatIsDeliveredTwice() {
        JsonNode update = TestUpdates.text(6001, "/help");
        api.offer(update.toString());
        awaitReplies(6001, 1);
        api.offer(update.toString());
        api.offer(TestUpdates.text(6001, "/start").toString());

        assertThat(awaitReplies(6001, 2)).hasSize(2);
        assertThat(sentTo(6001).get(1).path("text").asText()).startsWith("Is that so");
    }

    @Test
    void keepsTheOrderWithinAChat() {
        List<ObjectNode> asked = java.util.stream.IntStream.range(0, 30)
                .mapToObj(i -> TestUpdates.text(6100 + i % 3, i % 2 == 0 ? "/help" : "/start"))
                .toList();
        asked.forEach(update -> api.offer(update.toString()));

        for (long chat = 6100; chat < 6103; chat++) {
            long here = chat;
            List<Integer> order = asked.stream()
                    .filter(update ->
                            update.path("message").path("chat").path("id").asLong() == here)
                    .map(update -> update.path("message").path("message_id").asInt())
                    .toList();
            assertThat(awaitReplies(chat, 10))
                    .extracting(reply ->
                            reply.path("reply_parameters").path("message_id").asInt())
                    .isEqualTo(order);
        }
    }

    @Test
    void setsAsideWhatItCannotReadAndGoesOn() {
        try (LogLines log = new LogLines()) {
            String poison = TestUpdates.poison();
            api.offer(poison);
            api.offer("{\"update_id\":700999999,\"message\":{\"text\":\"half an upd");
            JsonNode next = TestUpdates.text(6002, "/help");
            api.offer(((ObjectNode) next).put("update_id", 701_000_000).toString());

            awaitReplies(6002, 1);
            await().until(() -> api.pending() == 0);
            assertThat(QuarkusTransaction.requiringNew().call(() -> rows.createQuery(
                                    "select u.reason from ReceivedUpdate u where u.updateId in (:one, :other) order by u.id",
                                    String.class)
                            .setParameter("one", UpdateBatch.idIn(poison).getAsInt())
                            .setParameter("other", 700_999_999)
                            .getResultList()))
                    .containsExactly("MismatchedInputException at /message/text", "JsonEOFException");
            assertThat(log.all())
                    .anyMatch(line -> line.contains("700999999 can't be read"))
                    .noneMatch(line -> line.contains("half an upd") || line.contains("words of a user"));
        }
    }

    @Test
    void aBugInAHandlerCostsOneUpdateAndShowsNoText() {
        try (LogLines log = new LogLines()) {
            JsonNode bad = TestUpdates.text(6003, FailingHandler.TEXT);
            api.offer(bad.toString());
            api.offer(TestUpdates.text(6003, "/help").toString());

            assertThat(awaitReplies(6003, 1)).hasSize(1);
            assertThat(stateOf(bad)).isEqualTo(WorkState.SET_ASIDE);
            assertThat(log.all())
                    .anyMatch(line -> line.contains("failed 5 times"))
                    .noneMatch(line -> line.contains("secret words"));
        }
    }

    @Test
    void survivesWhateverGetUpdatesComesBackWithAndNeverLogsTheToken() {
        try (LogLines log = new LogLines()) {
            api.refuse(
                    "getUpdates",
                    new Refusal.Cut(false),
                    new Refusal.Html(502),
                    new Refusal.Error(500, "Internal Server Error", 0),
                    new Refusal.Error(409, "Conflict: terminated by other getUpdates request", 0),
                    new Refusal.Error(401, "Unauthorized: " + BotApiDouble.TOKEN, 0),
                    new Refusal.Error(429, "Too Many Requests: retry after 1", 1));
            api.refuse("sendMessage", new Refusal.Cut(false));
            api.offer(TestUpdates.text(6004, "/help").toString());

            awaitReplies(6004, 1);
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> log.all().stream().anyMatch(line -> line.contains("connected again")));
            assertThat(log.all())
                    .anyMatch(line -> line.contains("getUpdates: no answer"))
                    .noneMatch(line -> line.contains(BotApiDouble.TOKEN.substring(10)));
        }
    }

    @Test
    void removesAWebhookThatSomebodySet() {
        api.hasWebhook("http://localhost:1/elsewhere");
        api.offer(TestUpdates.text(6005, "/help").toString());

        awaitReplies(6005, 1);
        await().until(() -> api.webhook().isEmpty());
    }

    @Test
    void sendsAgainAfterTroubleAndWaitsAsLongAsItIsTold() {
        api.refuse(
                "sendMessage",
                new Refusal.Error(429, "Too Many Requests: retry after 2", 2),
                new Refusal.Html(502),
                new Refusal.Cut(false));
        Instant asked = Instant.now();
        JsonNode update = TestUpdates.text(6006, "/help");
        api.offer(update.toString());

        assertThat(awaitReplies(6006, 1)).hasSize(1);
        assertThat(Duration.between(asked, Instant.now())).isGreaterThan(Duration.ofSeconds(2));
        await().until(() -> owedFor(update).state == WorkState.DONE);
        assertThat(owedFor(update).messageId).isGreaterThan(9000);
    }

    @Test
    void givesUpWhatIsRefusedForGoodAndGoesOnInTheChat() {
        api.refuse("sendMessage", new Refusal.Error(403, "Forbidden: bot was blocked by the user", 0));
        JsonNode refused = TestUpdates.text(6007, "/help");
        api.offer(refused.toString());
        api.offer(TestUpdates.text(6007, "/start").toString());

        assertThat(awaitReplies(6007, 1)).hasSize(1);
        assertThat(owedFor(refused).state).isEqualTo(WorkState.SET_ASIDE);
        assertThat(owedFor(refused).reason).contains("403").contains("blocked");
        RestAssured.get("/q/metrics")
                .then()
                .statusCode(200)
                .body(org.hamcrest.Matchers.containsString("claimbook_telegram_sends_total{outcome=\"gone\"}"));
    }

    @Test
    void sendsPlainTextWhereTheFormattingIsRefused() {
        api.refuse("sendMessage", new Refusal.Error(400, "Bad Request: ENTITY_TEXT_INVALID", 0));
        api.offer(TestUpdates.text(6008, "/help").toString());

        JsonNode reply = awaitReplies(6008, 1).getFirst();
        assertThat(reply.has("entities")).isFalse();
        assertThat(reply.path("text").asText()).startsWith("How to ask");
    }

    @Test
    void saysInOneSentenceWhatIsWrongWithAText() {
        api.offer(TestUpdates.text(6009, "Did the tower\u0007 burn?").toString());

        assertThat(awaitReplies(6009, 1).getFirst().path("text").asText())
                .contains("the control character U+0007")
                .doesNotContain("\n");
    }

    @Test
    void aRestartTakesUpWhatWasClaimed() throws InterruptedException {
        // Elsewhere another replica may be at it: there the claim has to run out first.
        assumeThat(ConfigProvider.getConfig().getValue("quarkus.datasource.db-kind", String.class))
                .isEqualTo("h2");
        door.close(new ShutdownEvent());
        JsonNode update = TestUpdates.text(6010, "/help");
        QuarkusTransaction.requiringNew().run(() -> rows.persist(claimed(update)));

        door.open(new StartupEvent());

        assertThat(awaitReplies(6010, 1)).hasSize(1);
    }

    private static ReceivedUpdate claimed(JsonNode update) {
        ReceivedUpdate row = new ReceivedUpdate();
        row.owner = 424242;
        row.updateId = update.path("update_id").asInt();
        row.lane = 6010;
        row.body = update.toString();
        row.state = WorkState.CLAIMED;
        row.createdAt = Instant.now();
        row.dueAt = Instant.now().plus(WorkQueue.CLAIM);
        return row;
    }

    @Test
    void forgetsAfterTheRetentionTime() {
        JsonNode old = TestUpdates.text(6011, "/help");
        QuarkusTransaction.requiringNew().run(() -> {
            ReceivedUpdate row = claimed(old);
            row.end(WorkState.DONE, null, Instant.now());
            row.createdAt = Instant.now().minus(Duration.ofHours(49));
            rows.persist(row);
        });

        housekeeping.purge();

        assertThat(stateOf(old)).isNull();
    }

    @Test
    void healthSaysHowItGoes() {
        RestAssured.get("/q/health/well")
                .then()
                .body("checks.find { it.name == 'telegram' }.data.mode", org.hamcrest.Matchers.is("polling"));
    }
}
