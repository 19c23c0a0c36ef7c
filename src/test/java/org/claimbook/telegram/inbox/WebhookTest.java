package org.claimbook.telegram.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

import org.claimbook.Newsroom;
import org.claimbook.answer.Ready;
import org.claimbook.answer.index.IndexKeeper;
import org.claimbook.telegram.BotApiDouble;
import org.claimbook.telegram.LogLines;
import org.claimbook.telegram.Refusal;
import org.claimbook.telegram.TestUpdates;
import org.claimbook.telegram.Transcript;
import org.claimbook.telegram.api.Bot;
import org.claimbook.telegram.api.BotToken;

/** First of those that share its start: what other tests have stored would be offered here as something near. */
@QuarkusTest
@Order(1)
@TestProfile(Newsroom.class)
public class WebhookTest {
    private static final String SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token";

    BotApiDouble api;

    @Inject
    EntityManager rows;

    @Inject
    Bot bot;

    @Inject
    IndexKeeper index;

    private long stored() {
        return QuarkusTransaction.requiringNew()
                .call(() -> rows.createQuery("select count(u) from ReceivedUpdate u", Long.class)
                        .getSingleResult());
    }

    private List<JsonNode> sentTo(long chat) {
        return api.sent().stream()
                .filter(message -> message.path("chat_id").asLong() == chat)
                .toList();
    }

    @Test
    void holdsTheSameChatAsByPolling() {
        Ready.await(index);
        List<JsonNode> chat = TestUpdates.chat("first-chat.json");
        chat.forEach(update -> api.offer(update.toString()));

        await().atMost(Duration.ofSeconds(20))
                .until(() -> sentTo(5001).size() >= 6 && sentTo(-1001234567890L).size() >= 3);
        await().until(() -> api.pending() == 0);

        assertThat(Transcript.received("first-chat.txt", chat, api.sent()))
                .isEqualTo(TestUpdates.file("first-chat.txt"));
    }

    @Test
    void registersWithASecretOfItsOwn() {
        await().until(() -> api.webhook().isPresent());

        assertThat(api.webhook().get().path("url").asText())
                .endsWith("/telegram/webhook")
                .doesNotContain("//telegram");
        assertThat(api.webhook().get().path("secret_token").asText())
                .isEqualTo(new BotToken(BotApiDouble.TOKEN).derivedSecret());
    }

    @Test
    void answersOnceWhatIsDeliveredTwice() {
        api.deliverTwice(true);
        api.offer(TestUpdates.text(6201, "/help").toString());
        await().until(() -> api.pending() == 0);
        api.deliverTwice(false);
        api.offer(TestUpdates.text(6201, "/start").toString());

        await().until(() -> sentTo(6201).size() >= 2);
        assertThat(sentTo(6201)).hasSize(2);
    }

    @Test
    void aWrongSecretIsTurnedAwayAndLeavesNoTrace() {
        long before = stored();
        for (String wrong : List.of("wrong", new BotToken(BotApiDouble.TOKEN).derivedSecret() + "0", " ")) {
            RestAssured.given()
                    .header(SECRET_HEADER, wrong)
                    .contentType(ContentType.JSON)
                    .body(TestUpdates.text(6202, "/help").toString())
                    .post("/telegram/webhook")
                    .then()
                    .statusCode(401);
        }
        RestAssured.given()
                .contentType(ContentType.JSON)
                .body(TestUpdates.text(6202, "/help").toString())
                .post("/telegram/webhook")
                .then()
                .statusCode(401);

        assertThat(stored()).isEqualTo(before);
        assertThat(sentTo(6202)).isEmpty();
    }

    @Test
    void aWrongSecretIsTurnedAwayBeforeTheBodyIsRead() throws IOException {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream()
                    .write(("POST /telegram/webhook HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                                    + SECRET_HEADER + ": wrong\r\nContent-Length: 500\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            InputStream in = socket.getInputStream();

            assertThat(new String(in.readNBytes(12), StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 401");
        }
    }

    @Test
    void whatCannotBeReadIsTakenAndSetAside() {
        String secret = new BotToken(BotApiDouble.TOKEN).derivedSecret();
        long before = stored();
        for (String body : List.of(TestUpdates.poison(), "no JSON", "{}", "null", "")) {
            RestAssured.given()
                    .header(SECRET_HEADER, secret)
                    .contentType(ContentType.JSON)
                    .body(body)
                    .post("/telegram/webhook")
                    .then()
                    .statusCode(200);
        }
        assertThat(stored()).isEqualTo(before + 5);
        RestAssured.given()
                .header(SECRET_HEADER, secret)
                .contentType(ContentType.JSON)
                .body("x".repeat(1_000_001))
                .post("/telegram/webhook")
                .then()
                .statusCode(413);
        assertThat(stored()).isEqualTo(before + 5);
    }

    @Test
    void deliveriesThatFailAreSeenInHealthAndMetrics() {
        JsonNode update = TestUpdates.text(6203, "/help");
        QuarkusTransaction.begin();
        try {
            // not committed, so that whoever stores the same update waits in vain
            ReceivedUpdate same = new ReceivedUpdate();
            same.owner = bot.id();
            same.updateId = update.path("update_id").asInt();
            same.body = "{}";
            rows.persist(same);
            rows.flush();
            api.offer(update.toString());

            await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> RestAssured.get("/q/health/well")
                    .then()
                    .statusCode(503)
                    .body("checks.data.trouble", Matchers.hasItem(Matchers.containsString("updates wait")))
                    .body("checks.data.'updates not delivered'", Matchers.hasItem(1))
                    .body("checks.data.'last delivery error'", Matchers.hasItem(Matchers.containsString("503"))));
            assertThat(metrics())
                    .contains("claimbook_telegram_connected 0.0", "claimbook_telegram_webhook_pending 1.0");
        } finally {
            QuarkusTransaction.rollback();
        }

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> RestAssured.get("/q/health/well").then().statusCode(200));
        assertThat(metrics())
                .contains("claimbook_telegram_connected 1.0", "claimbook_telegram_webhook_pending 0.0")
                .anyMatch(line -> line.startsWith("claimbook_telegram_waiting{queue=\"inbox\"} "))
                .anyMatch(line -> line.startsWith("claimbook_telegram_waiting{queue=\"outbox\"} "));
        await().until(() -> sentTo(6203).size() == 1);
    }

    @Test
    void aRivalForTheWebhookIsNamedAndFoughtWithPauses() {
        await().until(() -> api.webhook().isPresent());
        Instant start = Instant.now();
        try (LogLines log = new LogLines()) {
            api.rival("https://user:hunter2@rival.invalid/hook?key=s3cret");
            api.hasWebhook("https://user:hunter2@rival.invalid/hook?key=s3cret");

            await().atMost(Duration.ofSeconds(20)).until(() -> api.rates().count("setWebhook", start) >= 3);

            RestAssured.get("/q/health/well")
                    .then()
                    .statusCode(503)
                    .body("checks.data.trouble", Matchers.hasItem(Matchers.containsString("rival.invalid")))
                    .body(Matchers.not(Matchers.containsString("hunter2")))
                    .body(Matchers.not(Matchers.containsString("s3cret")));
            assertThat(metrics())
                    .contains("claimbook_telegram_connected 0.0")
                    .anyMatch(line -> line.matches("claimbook_telegram_webhook_conflicts_total ([3-9]|\\d{2,})\\.0"));
            assertThat(log.all())
                    .anyMatch(line -> line.startsWith("WARN") && line.contains("rival.invalid"))
                    .noneMatch(line -> line.contains("hunter2") || line.contains("s3cret"));
        } finally {
            api.rival("");
        }
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> RestAssured.get("/q/health/well").then().statusCode(200));
        assertThat(api.webhook().orElseThrow().path("url").asText()).endsWith("/telegram/webhook");
        assertThat(api.rates().mostInASecond("setWebhook", start)).isLessThanOrEqualTo(3);
        assertThat(api.rates().mostInASecond("getWebhookInfo", start)).isLessThanOrEqualTo(4);
    }

    @Test
    void callsForTheWebhookThatFailAreRepeatedWithPauses() {
        await().until(() -> api.webhook().isPresent());
        Instant start = Instant.now();
        api.trouble((method, body) -> Set.of("setwebhook", "getwebhookinfo").contains(method)
                ? Optional.of(new Refusal.Error(500, "Internal Server Error", 0))
                : Optional.empty());
        try {
            await().atMost(Duration.ofSeconds(20)).until(() -> api.rates().count("setWebhook", start) >= 8);
        } finally {
            api.trouble((method, body) -> Optional.empty());
        }

        assertThat(api.rates().methods(start)).contains("setwebhook", "getwebhookinfo");
        assertThat(api.rates().methods(start))
                .allSatisfy(method ->
                        assertThat(api.rates().mostInASecond(method, start)).isLessThanOrEqualTo(12));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> RestAssured.get("/q/health/well").then().statusCode(200));
    }

    private static List<String> metrics() {
        return RestAssured.get("/q/metrics").asString().lines().toList();
    }
}
