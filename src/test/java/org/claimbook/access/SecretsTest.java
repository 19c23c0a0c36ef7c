package org.claimbook.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import org.claimbook.telegram.BotApiDouble;
import org.claimbook.telegram.BotApiDoubleResource;
import org.claimbook.telegram.LogLines;
import org.claimbook.telegram.TestUpdates;

/** Brings secrets to all doors, in order and out of order, and looks for them in what is logged and replied. */
@QuarkusTest
@WithTestResource(BotApiDoubleResource.class)
class SecretsTest {
    private static final String CANARY = "canary7f3a9c";

    BotApiDouble api;

    @Inject
    Keys keys;

    private final List<String> replies = new ArrayList<>();

    private void replied(Response response) {
        replies.add(response.headers() + "\n" + response.asString());
    }

    @Test
    void noLogAndNoReplyHasASecret() {
        String key = keys.create(Role.OPERATOR, "a canary", null);
        Logger own = Logger.getLogger("org.claimbook");
        Level before = own.getLevel();
        own.setLevel(Level.ALL);
        try (LogLines logs = new LogLines()) {
            String secret = webhook(key);
            useKeys(key);
            deliver();
            loseTheBotApi();

            assertThat(replies)
                    .hasSizeGreaterThan(10)
                    .noneMatch(reply -> reply.contains(CANARY)
                            || reply.contains(key)
                            || reply.contains(secret)
                            || reply.contains(BotApiDouble.TOKEN));
            String token = BotApiDouble.TOKEN.split(":")[1];
            assertThat(logs.all())
                    .isNotEmpty()
                    .noneMatch(line -> line.contains(CANARY)
                            || line.contains(key)
                            || line.contains(secret)
                            || line.contains(token));
        } finally {
            own.setLevel(before);
        }
    }

    private String webhook(String key) {
        Response created = given().header("Authorization", "Bearer " + key)
                .contentType(ContentType.JSON)
                .body(Map.of("url", "http://localhost:1/hook"))
                .post("/api/v1/webhooks");
        assertThat(created.statusCode()).as(created.asString()).isEqualTo(201);
        String secret = created.path("secret");
        String path = "/api/v1/webhooks/" + created.path("id");
        replied(given().header("Authorization", "Bearer " + key).get("/api/v1/webhooks"));
        replied(given().header("Authorization", "Bearer " + key).get(path));
        replied(given().header("Authorization", "Bearer " + key).delete(path));
        return secret;
    }

    private void useKeys(String key) {
        String basic = Base64.getEncoder().encodeToString((CANARY + ":" + CANARY).getBytes());
        for (String value : new String[] {
            "Bearer " + key,
            "Bearer " + key + CANARY,
            "Bearer cbk_" + CANARY,
            "Bearer a." + CANARY + ".c",
            "Basic " + basic,
            CANARY
        }) {
            for (String path : new String[] {"/api/v1/me", "/api/v1/ask", "/api/v1/claims/nowhere", "/mcp"}) {
                replied(given().header("Authorization", value).get(path));
                replied(given().header("Authorization", value)
                        .contentType(ContentType.JSON)
                        .body("{\"question\": \"?\", \"odd\": 1")
                        .post(path));
            }
        }
    }

    private void deliver() {
        replied(given().header("X-Telegram-Bot-Api-Secret-Token", CANARY)
                .contentType(ContentType.JSON)
                .body(TestUpdates.text(8_675_311_001L, "/privacy").toString())
                .post("/telegram/webhook"));
    }

    private void loseTheBotApi() {
        api.goDown();
        ObjectNode update = TestUpdates.text(8_675_311_002L, "/privacy");
        int sent = api.accepted().size();
        try {
            Thread.sleep(Duration.ofSeconds(1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        api.comeBack();
        api.offer(update.toString());
        await().atMost(Duration.ofSeconds(60)).until(() -> api.accepted().size() > sent);
    }
}
