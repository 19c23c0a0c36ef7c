package org.claimbook.http.limit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import jakarta.inject.Inject;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.claimbook.Impatient;
import org.claimbook.answer.Ready;
import org.claimbook.answer.index.IndexKeeper;
import org.claimbook.telegram.LogLines;

/** Asks where one question is worked on at a time, and looks when the next one has its turn. */
@QuarkusTest
@TestProfile(Impatient.class)
class HeldTurnsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration NOTICED = Duration.ofSeconds(1);

    @TestHTTPResource
    URI service;

    @Inject
    IndexKeeper index;

    @Inject
    StalledAnswers answers;

    @Inject
    MeterRegistry metrics;

    @BeforeEach
    void awaitIndex() {
        Ready.await(index);
        await().atMost(PATIENCE).untilAsserted(() -> ask().then().statusCode(200));
    }

    private static Response ask() {
        return given().queryParam("q", "Did Ukraine target Putin's residence?").get("/api/v1/ask");
    }

    private double refused(String reason) {
        return metrics.get("claimbook.refused").tag("reason", reason).counter().count();
    }

    @Test
    void whoHangsUpHasItsTurnUntilTheWorkEnds() throws Exception {
        double busy = refused("BUSY");
        try (StalledAnswers.Stall stall = answers.stall()) {
            askAndHangUp(stall);
            await().pollDelay(NOTICED).until(() -> true);

            ask().then().statusCode(503).body("title", equalTo("Too busy"));
        }

        await().atMost(PATIENCE).untilAsserted(() -> ask().then().statusCode(200));
        assertThat(refused("BUSY")).isGreaterThan(busy);
    }

    private void askAndHangUp(StalledAnswers.Stall stall) throws IOException, InterruptedException {
        try (Socket socket = new Socket(service.getHost(), service.getPort())) {
            socket.getOutputStream()
                    .write("GET /api/v1/ask?q=Did+Modi+condemn+the+attack%3F HTTP/1.1\r\nHost: localhost\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            stall.awaitWork();
        }
    }

    @Test
    void whatTakesTooLongHasItsTurnUntilTheWorkEndsAndIsCountedInsteadOfLogged() throws Exception {
        double late = refused("DEADLINE");
        try (LogLines log = new LogLines();
                ExecutorService askers = Executors.newSingleThreadExecutor()) {
            try (StalledAnswers.Stall stall = answers.stall()) {
                Future<Response> asked = askers.submit(HeldTurnsTest::ask);
                stall.awaitWork();
                asked.get().then().statusCode(503).body("detail", equalTo("This took too long"));
                assertThat(refused("DEADLINE")).isEqualTo(late + 1);

                ask().then().statusCode(503).body("title", equalTo("Too busy"));
            }
            await().atMost(PATIENCE).untilAsserted(() -> ask().then().statusCode(200));

            assertThat(log.all())
                    .filteredOn(line -> !isAboutTheMachine(line))
                    .noneMatch(line -> line.startsWith("ERROR") || line.startsWith("WARN"));
        }
        given().get("/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString("# HELP claimbook_refused Requests and messages that were refused"))
                .body(containsString("claimbook_refused_total{reason=\"DEADLINE\""));
    }

    /** Vert.x warns where a machine has too much else to do. */
    private static boolean isAboutTheMachine(String line) {
        return line.contains("BlockedThreadChecker");
    }
}
