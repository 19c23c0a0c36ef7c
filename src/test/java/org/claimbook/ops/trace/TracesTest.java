package org.claimbook.ops.trace;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.claimbook.Newsroom;
import org.claimbook.answer.Ready;
import org.claimbook.answer.index.IndexKeeper;
import org.claimbook.telegram.LogLines;

/** What a collector of traces gets to see. */
@QuarkusTest
@TestProfile(Newsroom.class)
class TracesTest {
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String AFTERWARDS = "6bf92f3577b34da6a3ce929d0e0e4738";
    private static final String NOT_TRACED = "5bf92f3577b34da6a3ce929d0e0e4737";

    @Inject
    IndexKeeper index;

    private CollectorDouble collector;
    private LogLines log;

    @BeforeEach
    void listen() {
        Ready.await(index);
        log = new LogLines();
    }

    @AfterEach
    void stopListening() {
        log.close();
    }

    @Test
    void aRequestAndItsAnswerAreOneTraceWithNothingThatSomebodyWrote() {
        given().header("User-Agent", "Zanzibar")
                .header("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01")
                .get("/api/v1/ask?q=Did+Frau+Musterfrau+target+Putin%27s+house+in+Dubrovnik%3F")
                .then()
                .statusCode(200);

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(spansOf(TRACE)).isEqualTo(2));
        assertThat(collector.received())
                .contains("GET /api/v1/ask", "claimbook.outcome")
                .doesNotContain("Musterfrau", "Zanzibar", "Dubrovnik", "127.0.0.1");
        assertThat(log.context("traceId")).contains(TRACE);
    }

    @Test
    void aProxyMayDecideThatNothingIsTraced() {
        given().header("traceparent", "00-" + NOT_TRACED + "-00f067aa0ba902b7-00")
                .get("/api/v1/ask?q=Did+Ukraine+target+Putin%27s+residence%3F")
                .then()
                .statusCode(200);
        given().header("traceparent", "00-" + AFTERWARDS + "-00f067aa0ba902b7-01")
                .get("/api/v1/claims/ukraine-targeted-putin-residence");

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(collector.received()).contains("GET /api/v1/claims/{slug}"));
        assertThat(spansOf(NOT_TRACED)).isZero();
    }

    private long spansOf(String trace) {
        String bytes = new String(HexFormat.of().parseHex(trace), StandardCharsets.ISO_8859_1);
        return collector.received().split(java.util.regex.Pattern.quote(bytes), -1).length - 1L;
    }
}
