package org.claimbook.webhook;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.claimbook.FreePort;
import org.claimbook.Impatient;
import org.claimbook.access.Keys;
import org.claimbook.access.Role;
import org.claimbook.claim.facts.FactFiles;
import org.claimbook.verdict.Harbour;

/** Receivers that do not answer, and what that means for those who do. */
@QuarkusTest
@TestProfile(Impatient.class)
class UnreachableReceiversTest {
    private static final Duration SOON = Duration.ofSeconds(40);

    @Inject
    Keys keys;

    @Inject
    FactFiles files;

    @Inject
    EntityManager rows;

    private final List<Receiver> healthy = new ArrayList<>();
    private final List<Receiver> hanging = new ArrayList<>();
    private final List<Long> webhooks = new ArrayList<>();
    private String key = "";

    @BeforeEach
    void begin() throws IOException {
        key = keys.create(Role.OPERATOR, "Olga", null);
        for (int i = 0; i < 5; i++) {
            healthy.add(new Receiver());
        }
        for (int i = 0; i < 3; i++) {
            hanging.add(new Receiver().hanging());
        }
    }

    @AfterEach
    void end() {
        webhooks.forEach(id -> operator().delete("/api/v1/webhooks/" + id));
        hanging.forEach(Receiver::close);
        healthy.forEach(Receiver::close);
    }

    private RequestSpecification operator() {
        return given().header("Authorization", "Bearer " + key).contentType(ContentType.JSON);
    }

    private ValidatableResponse post(String url) {
        return operator()
                .body("{\"url\": \"" + url + "\"}")
                .post("/api/v1/webhooks")
                .then();
    }

    private long subscribe(String url) {
        long id = post(url).statusCode(201).extract().jsonPath().getLong("id");
        webhooks.add(id);
        return id;
    }

    private static String nobodyListens() {
        return "http://localhost:" + FreePort.any() + "/";
    }

    /** Signing what is sent to it throws. */
    private long withoutSecret() {
        long id = subscribe(healthy.getFirst().url() + "unsigned");
        QuarkusTransaction.requiringNew().run(() -> rows.find(WebhookRow.class, id).secret = "");
        return id;
    }

    /** A webhook of a time when its URL was not looked at so closely. */
    private long withImpossiblePort() {
        long id = subscribe("http://localhost:1/");
        QuarkusTransaction.requiringNew().run(() -> rows.find(WebhookRow.class, id).url = "http://localhost:99999/");
        return id;
    }

    private ValidatableResponse deliveries(long webhook) {
        return operator()
                .get("/api/v1/webhooks/" + webhook + "/deliveries")
                .then()
                .statusCode(200);
    }

    private void awaitDead(long webhook, String error) {
        await().atMost(SOON).untilAsserted(() -> deliveries(webhook)
                .body("deliveries[-1].state", equalTo("DEAD"))
                .body("deliveries[-1].attempts", equalTo(3))
                .body("deliveries[-1].lastError", startsWith(error)));
    }

    @Test
    void thoseWhoAnswerDoNotWaitForThoseWhoHangRefuseOrThrow() throws IOException {
        List<Long> slow =
                hanging.stream().map(receiver -> subscribe(receiver.url())).toList();
        long refusing = subscribe(nobodyListens());
        long throwing = withoutSecret();
        long old = withImpossiblePort();
        healthy.forEach(receiver -> subscribe(receiver.url()));

        Harbour harbour = new Harbour(files, "buoy");
        for (String step : List.of("1-published", "2-revised")) {
            int told = healthy.getFirst().about(harbour.claim()).size() + 1;
            harbour.reach(step);
            await().atMost(SOON).until(() -> healthy.stream()
                    .allMatch(receiver -> receiver.about(harbour.claim()).size() == told));
        }

        assertThat(hanging).as("are still at the first call").allSatisfy(receiver -> assertThat(receiver.calls())
                .hasSize(1));
        slow.forEach(webhook -> deliveries(webhook)
                .body("deliveries.state", equalTo(List.of("PENDING", "PENDING")))
                .body("deliveries.attempts", equalTo(List.of(0, 1))));
        awaitDead(refusing, "ConnectException");
        awaitDead(throwing, "IllegalStateException");
        awaitDead(old, "the URL has a port that is not between 1 and 65535");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://1.1.1.1:99999/", "https://1.1.1.1:0/", "http://localhost:65536/claims"})
    void aPortThatIsNoneIsRefused(String url) {
        post(url)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("field", equalTo("url"))
                .body("detail", equalTo("url has a port that is not between 1 and 65535: \"" + url + "\""));
    }
}
