package org.claimbook.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jakarta.inject.Inject;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;

import org.claimbook.Impatient;

@QuarkusTest
@TestProfile(Impatient.class)
class TelegramOffTest {
    @Inject
    TelegramDoor door;

    @Test
    void saysInOneLineThatTelegramIsOff() {
        try (LogLines log = new LogLines()) {
            door.open(new StartupEvent());

            List<String> lines =
                    log.all().stream().filter(line -> line.contains("Telegram")).toList();
            assertThat(lines).singleElement().asString().contains("TELEGRAM_BOT_TOKEN is not set");
        }
    }

    @Test
    void takesNoUpdates() {
        RestAssured.given()
                .body("{\"update_id\":1}")
                .post("/telegram/webhook")
                .then()
                .statusCode(404);
    }
}
