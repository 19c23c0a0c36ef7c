package org.claimbook.webhook;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.claimbook.Doors;
import org.claimbook.Impatient;
import org.claimbook.answer.Ready;
import org.claimbook.answer.index.IndexKeeper;

/** Asks for links where the operator has said how the service is reached; no header changes that. */
@QuarkusTest
@TestProfile(Impatient.class)
class LinksOfAPublicUrlTest {
    private static final String BASE = "https://facts.example/desk";

    @Inject
    IndexKeeper index;

    @BeforeEach
    void begin() {
        Ready.await(index);
    }

    @Test
    void linksBeginWithThePublicUrlWhateverHeadersSay() {
        Doors.lead(
                () -> given().header("Host", "evil.example")
                        .header("X-Forwarded-Host", "evil.example")
                        .header("X-Forwarded-Proto", "http"),
                BASE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost:9090", "127.0.0.1", "evil.example", "[::1]:80"})
    void noHostChangesThat(String host) {
        assertThat(given().header("Host", host)
                        .get("/feeds/assessments.json")
                        .jsonPath()
                        .getString("feed_url"))
                .isEqualTo(BASE + "/feeds/assessments.json");
    }
}
