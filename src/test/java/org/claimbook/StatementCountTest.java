package org.claimbook;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.claimbook.access.Keys;
import org.claimbook.access.Role;
import org.claimbook.answer.Ready;
import org.claimbook.answer.index.IndexKeeper;

/** How many statements a request costs must not depend on how much is found. */
@QuarkusTest
class StatementCountTest {
    /** Each claim by itself would cost hundreds of statements. */
    private static final int MANY = 30;

    @Inject
    IndexKeeper index;

    @Inject
    Keys keys;

    private String counted = "";

    @BeforeEach
    void begin() {
        Ready.await(index);
        counted = UUID.randomUUID().toString();
    }

    private ValidatableResponse get(String path, Map<String, ?> parameters) {
        return given().header(StatementCounter.HEADER, counted)
                .header("Authorization", "Bearer " + keys.create(Role.EDITOR, "Ada", null))
                .queryParams(parameters)
                .get(path)
                .then()
                .statusCode(200);
    }

    /** A question that nothing is near to needs none. */
    private void assertStatements(int most) {
        assertThat(StatementCounter.of(counted)).isBetween(0, most);
    }

    @ParameterizedTest
    @CsvSource({
        "Did Ukraine target Putin's residence?, ANSWERED",
        "Did drones attack?, AMBIGUOUS",
        "Does the mayor of Lisbon own a zoo in Novgorod?, UNKNOWN"
    })
    void aQuestionCostsAtMostTwelve(String question, String outcome) {
        get("/api/v1/ask", Map.of("q", question)).body("outcome", equalTo(outcome));
        assertStatements(12);
    }

    @Test
    void aQuestionOfAnEarlierDayCostsAtMostTwelve() {
        get("/api/v1/ask", Map.of("q", "Did Ukraine target Putin's residence?", "asOf", "2026-01-01"));
        assertStatements(12);
    }

    @Test
    void aSearchForAHundredCostsAtMostTen() {
        get("/api/v1/claims/search", Map.of("q", "drones over the residence in Novgorod", "limit", 100))
                .body("claims", hasSize(greaterThan(MANY)));
        assertThat(StatementCounter.of(counted)).isPositive();
        assertStatements(10);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rss", "atom", "json"})
    void aFeedCostsAtMostTen(String format) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> get("/feeds/assessments.json", Map.of())
                                .extract()
                                .jsonPath()
                                .getList("items")
                                .size()
                        > MANY);
        begin();
        get("/feeds/assessments." + format, Map.of());
        assertStatements(10);
    }

    @Test
    void aPageOfTheEditorsQueueCostsAtMostTen() {
        get("/api/v1/queue", Map.of());
        assertStatements(10);
    }
}
