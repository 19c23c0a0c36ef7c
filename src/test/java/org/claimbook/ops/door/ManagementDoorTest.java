package org.claimbook.ops.door;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Asks at the port of operators, and at the port of everybody what is for operators. */
@QuarkusTest
class ManagementDoorTest {
    @Inject
    ManagementDoor door;

    @BeforeEach
    void isOpen() {
        await().atMost(Duration.ofSeconds(20)).until(() -> door.port() > 0);
    }

    @ParameterizedTest
    @CsvSource({
        "/q/health/live, status",
        "/q/health/ready, Index follows store",
        "/q/health/well, Disk",
        "/q/health, checks",
        "/q/metrics, claimbook_index_lag",
        "/q/openapi, searchClaims",
        "/q/swagger-ui/, swagger-ui"
    })
    void operatorsHaveAPortOfTheirOwn(String path, String has) {
        assertThat(given().port(door.port()).get(path).asString()).contains(has);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/api/v1/ask?q=Rain", "/desk", "/mcp", "/q", "/q/nothing", "/q/../api/v1/claims"})
    void nothingElseIsThere(String path) {
        assertThat(given().port(door.port())
                        .redirects()
                        .follow(false)
                        .urlEncodingEnabled(false)
                        .get(path)
                        .statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/q/health",
                "/q/health/live",
                "/q/health/ready/",
                "/q/health/well",
                "/q/health;a=b/live",
                "/q//health/live",
                "/q/metrics",
                "/q/metrics/",
                "/q/./metrics",
                "/q/%6Detrics"
            })
    void whoCallsByWayOfAProxyIsNotToldHowTheServiceFares(String path) {
        for (String header : new String[] {"X-Forwarded-For", "Forwarded", "Via"}) {
            assertThat(given().header(header, "192.0.2.7")
                            .urlEncodingEnabled(false)
                            .get(path)
                            .statusCode())
                    .as(header)
                    .isEqualTo(404);
        }
    }

    @Test
    void theDescriptionOfTheApiIsForEverybody() {
        for (String path : new String[] {"/q/openapi", "/q/swagger-ui/"}) {
            given().header("X-Forwarded-For", "192.0.2.7").get(path).then().statusCode(200);
        }
        assertThat(given().get("/").asString()).contains("href=\"/q/swagger-ui\"");
    }

    @Test
    void thisMachineIsToldAtBothPorts() {
        given().get("/q/health/live").then().statusCode(200);
        given().get("/q/metrics").then().statusCode(200);
    }
}
