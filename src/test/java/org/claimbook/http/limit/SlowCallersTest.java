package org.claimbook.http.limit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.greaterThan;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.ext.web.Router;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.claimbook.Impatient;
import org.claimbook.answer.Ready;
import org.claimbook.answer.index.IndexKeeper;

/** Callers that take their time, and many at once. */
@QuarkusTest
@TestProfile(Impatient.class)
class SlowCallersTest {
    /** More than there are threads to serve with. */
    private static final int MANY = 250;

    private static final int ASKERS = 16;

    private static final int LITTLE = 2_048;
    private static final String ENDLESS = "/endless";
    private static final Duration HEADER_WITHIN = Duration.ofSeconds(6);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TestHTTPResource
    URI service;

    @Inject
    IndexKeeper index;

    private final List<Socket> sockets = new ArrayList<>();

    @BeforeEach
    void awaitIndex() {
        Ready.await(index);
        // from the first request on connections are watched
        given().get("/favicon.svg").then().statusCode(200);
    }

    @AfterEach
    void close() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    private Socket send(String begin) {
        try {
            Socket socket = new Socket();
            sockets.add(socket);
            socket.setReceiveBufferSize(LITTLE);
            socket.setSoTimeout((int) PATIENCE.toMillis());
            socket.connect(new InetSocketAddress(service.getHost(), service.getPort()));
            socket.getOutputStream().write(begin.getBytes(StandardCharsets.US_ASCII));
            return socket;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String rest(Socket socket) throws IOException {
        try {
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (SocketException e) {
            return "cut: " + e.getMessage();
        }
    }

    @Test
    void whoReadNothingHoldUpNobodyAndAreHungUpOn() throws IOException {
        for (int i = 0; i < MANY; i++) {
            send("GET /api/v1/export?format=ndjson HTTP/1.1\r\nHost: localhost\r\n\r\n");
        }

        given().get("/api/v1/claims").then().statusCode(200).time(greaterThan(0L));
        given().get("/q/health/ready").then().statusCode(200);
        given().queryParam("q", "Did Ukraine target Putin's residence?")
                .get("/api/v1/ask")
                .then()
                .statusCode(200);
        awaitHangUp(sockets.getLast(), "\r\n");
    }

    /** Writes until the other side is gone; what it had sent before would take long to read in such small pieces. */
    private static void awaitHangUp(Socket socket, String more) {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(250)).until(() -> {
            try {
                socket.getOutputStream().write(more.getBytes(StandardCharsets.US_ASCII));
                return false;
            } catch (IOException e) {
                return true;
            }
        });
    }

    @Test
    void aHeaderThatTricklesInIsNotWaitedFor() throws Exception {
        Socket socket = send("GET /api/v1/claims HTTP/1.1\r\nHost: localhost\r\n");
        long start = System.nanoTime();
        awaitHangUp(socket, "X-Slow: 1\r\n");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(HEADER_WITHIN.minusMillis(100));
    }

    @Test
    void aSecondHeaderThatTricklesInIsNotWaitedForEither() throws Exception {
        Socket socket = send("GET /favicon.svg HTTP/1.1\r\nHost: localhost\r\n\r\n");
        assertThat(new String(socket.getInputStream().readNBytes(15), StandardCharsets.US_ASCII))
                .isEqualTo("HTTP/1.1 200 OK");
        socket.getOutputStream().write("GET /fav".getBytes(StandardCharsets.US_ASCII));

        assertThat(rest(socket)).doesNotContain("HTTP/1.1");
    }

    @Test
    void aBodyThatTricklesInAfterTheAnswerIsNotWaitedFor() throws IOException {
        Socket socket = send("POST /page.css HTTP/1.1\r\nHost: localhost\r\nContent-Length: 90000\r\n\r\n");
        assertThat(new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII))
                .isEqualTo("HTTP/1.1 404");

        awaitHangUp(socket, "x");
    }

    @Test
    void aBodyThatComesAfterTheAnswerIsNoHeaderThatTricklesIn() throws Exception {
        Socket socket = send("POST /page.css HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\n\r\n");
        assertThat(new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII))
                .isEqualTo("HTTP/1.1 404");
        socket.getOutputStream().write('x');
        await().pollDelay(HEADER_WITHIN.plusSeconds(1)).until(() -> true);

        socket.getOutputStream()
                .write("GET /robots.txt HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                        .getBytes(StandardCharsets.US_ASCII));
        assertThat(rest(socket)).contains("HTTP/1.1 200 OK");
    }

    @Test
    void aBodyThatDoesNotComeIsNotWaitedFor() throws IOException {
        for (String path : new String[] {"/api/v1/ask", "/api/v1/claims/search", "/mcp"}) {
            send("POST " + path
                    + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nAccept: application/json,"
                    + " text/event-stream\r\nContent-Length: 90000\r\n\r\n{");
        }

        for (Socket socket : sockets) {
            assertThat(rest(socket)).contains("HTTP/1.1 408 ", "The request came too slowly");
        }
    }

    /** A door whose answer to HEAD never ends. */
    @Singleton
    static class EndlessHead {
        void stand(@Observes Router router) {
            router.head(ENDLESS)
                    .handler(context -> context.response().setChunked(true).write("unsent"));
        }
    }

    @Test
    void anAnswerToHeadThatDoesNotEndHoldsUpNobodyForLong() throws IOException {
        Socket socket = send("HEAD " + ENDLESS + " HTTP/1.1\r\nHost: localhost\r\n\r\n"
                + "GET /favicon.svg HTTP/1.1\r\nHost: localhost\r\n\r\n");

        assertThat(rest(socket)).startsWith("HTTP/1.1 200 OK").doesNotContain("unsent");
    }

    /** One client that waits for nothing: where each has a thread of its own, a busy machine lets some connect and then send nothing for long. */
    @Test
    void ofManyQuestionsAtOnceSomeAreAnsweredAndTheRestIsToldToComeBack() {
        List<HttpResponse<String>> responses;
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            responses = IntStream.range(0, ASKERS)
                    .mapToObj(i -> HttpRequest.newBuilder(service.resolve("/api/v1/ask"))
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString(
                                    "{\"question\": \"Did Ukraine target Putin's residence, and did number " + i
                                            + " deny it?\"}"))
                            .build())
                    .map(request -> client.sendAsync(request, BodyHandlers.ofString()))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
        }

        assertThat(responses)
                .extracting(HttpResponse::statusCode)
                .contains(200, 503)
                .containsOnly(200, 503);
        assertThat(responses)
                .filteredOn(response -> response.statusCode() == 503)
                .allSatisfy(response -> {
                    assertThat(response.headers().firstValue("Retry-After")).hasValue("2");
                    assertThat(response.body()).contains("Too busy");
                });
        given().queryParam("q", "Did Ukraine target Putin's residence?")
                .get("/api/v1/ask")
                .then()
                .statusCode(200);
    }
}
