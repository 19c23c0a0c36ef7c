package org.claimbook.http.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jakarta.inject.Inject;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.claimbook.access.Keys;
import org.claimbook.access.Role;
import org.claimbook.limit.LimitConfig;

/** Asks too much, from addresses of this machine that no other test asks from. */
@QuarkusTest
class LimitsTest {
    private static final String CHEAP = "/favicon.svg";
    private static final int LARGE = 900_000;

    @TestHTTPResource
    URI service;

    @Inject
    LimitConfig config;

    @Inject
    Keys keys;

    private final List<AutoCloseable> open = new ArrayList<>();

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable each : open) {
            each.close();
        }
    }

    private HttpClient at(String address) throws IOException {
        HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .localAddress(InetAddress.getByName(address))
                .build();
        open.add(client);
        return client;
    }

    private HttpResponse<String> get(HttpClient client, String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(service.resolve(path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> refused(HttpClient client, int limit, String path, String... headers)
            throws Exception {
        for (int i = 0; i < 3 * limit; i++) {
            HttpResponse<String> response = get(client, path, headers);
            if (response.statusCode() == 429) {
                assertThat(i).as("requests before").isGreaterThanOrEqualTo(limit);
                return response;
            }
        }
        throw new AssertionError("nothing was refused");
    }

    private static void assertRefusal(HttpResponse<String> response, String policy, int limit) {
        assertThat(response.body()).contains("\"status\":429", "\"title\":\"Too many requests\"", "in a minute");
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(response.headers().firstValueAsLong("Retry-After").orElseThrow())
                .isBetween(1L, 60L);
        assertThat(response.headers().firstValue("RateLimit-Policy"))
                .hasValue("\"%s\";q=%d;w=60".formatted(policy, limit));
        assertThat(response.headers().firstValue("RateLimit").orElseThrow())
                .matches("\"%s\";r=0;t=(59|60)".formatted(policy));
    }

    @Test
    void anAddressMayAskSoMuch() throws Exception {
        HttpClient client = at("127.0.7.1");
        int limit = config.addressPerMinute();
        assertThat(get(client, CHEAP).headers().firstValue("RateLimit").orElseThrow())
                .isEqualTo("\"address\";r=%d;t=1".formatted(limit - 1));

        String[] forged = {"X-Forwarded-For", "203.0.113.9", "X-Forwarded-Trusted-Proxy", "true"};
        assertRefusal(refused(client, limit - 1, CHEAP, forged), "address", limit);

        // counted for the same address: it has got some again meanwhile, but not all
        int answered = 0;
        while (answered < limit && get(client, CHEAP).statusCode() == 200) {
            answered++;
        }
        assertThat(answered).as("without a forged address").isLessThan(limit / 2);
        for (String probe : List.of("/q/health/live", "/q/metrics")) {
            assertThat(get(client, probe).statusCode()).as(probe).isEqualTo(200);
        }
        assertThat(get(at("127.0.7.2"), CHEAP).statusCode())
                .as("another address")
                .isEqualTo(200);
        String key = "Bearer " + keys.create(Role.READER, "a busy reader", null);
        assertThat(get(client, "/api/v1/me", "Authorization", key).statusCode())
                .as("with a key")
                .isEqualTo(200);
    }

    @Test
    void aKeyMayAskSoMuchFromAllAddresses() throws Exception {
        String key = "Bearer " + keys.create(Role.READER, "two machines", null);
        HttpClient one = at("127.0.7.3");
        get(one, "/api/v1/me", "Authorization", key);

        HttpClient other = at("127.0.7.4");
        int limit = config.keyPerMinute();
        assertRefusal(refused(other, limit - 1, "/api/v1/me", "Authorization", key), "key", limit);

        assertThat(get(one, "/api/v1/me", "Authorization", key).statusCode()).isIn(200, 429);
        assertThat(get(other, CHEAP).statusCode()).as("without the key").isEqualTo(200);
    }

    @Test
    void whoGuessesKeysIsSlowedDown() throws Exception {
        HttpClient client = at("127.0.7.5");
        String good = "Bearer " + keys.create(Role.READER, "at the guesser's", null);
        int limit = config.refusedKeysPerMinute();

        HttpResponse<String> refusal = refused(client, limit, "/api/v1/me", "Authorization", "Bearer cb_guess");

        assertThat(refusal.body()).contains("opened nothing");
        assertThat(refusal.headers().firstValueAsLong("Retry-After").orElseThrow())
                .isBetween(1L, 4L);
        assertThat(get(client, "/api/v1/me", "Authorization", good).statusCode())
                .as("no key is looked at")
                .isEqualTo(429);
        assertThat(get(client, "/api/v1/claims").statusCode())
                .as("without a key")
                .isEqualTo(200);
        assertThat(get(at("127.0.7.6"), "/api/v1/me", "Authorization", good).statusCode())
                .as("elsewhere")
                .isEqualTo(200);
    }

    @Test
    void whoIsRefusedBeforeTheBodyWasReadStillSeesWhy() throws Exception {
        String address = "127.0.7.9";
        refused(at(address), config.refusedKeysPerMinute(), "/api/v1/me", "Authorization", "Bearer cb_guess");
        byte[] body = "x".repeat(LARGE).getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < 10; i++) {
            try (Socket socket = connected(address)) {
                socket.getOutputStream()
                        .write(("POST /api/v1/imports HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer cb_guess\r\n"
                                        + "Content-Type: text/csv\r\nContent-Length: " + LARGE + "\r\n\r\n")
                                .getBytes(StandardCharsets.US_ASCII));
                socket.getOutputStream().write(body);
                assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
                        .startsWith("HTTP/1.1 429 ")
                        .contains("opened nothing");
            }
        }
    }

    @Test
    void anAddressHasSoManyRequestsUnderWay() throws Exception {
        List<Socket> slow = Stream.generate(() -> unfinished("127.0.7.7"))
                .limit(config.addressAtOnce())
                .toList();
        HttpClient client = at("127.0.7.7");

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(get(client, CHEAP).statusCode()).isEqualTo(429));
        assertThat(get(client, CHEAP).body()).contains("64 requests of this address are under way");
        assertThat(get(at("127.0.7.8"), CHEAP).statusCode())
                .as("another address")
                .isEqualTo(200);
        for (Socket each : slow) {
            each.close();
        }
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(get(client, CHEAP).statusCode()).isEqualTo(200));
    }

    /** A request whose body does not come. */
    private Socket unfinished(String address) {
        try {
            Socket socket = connected(address);
            open.add(socket);
            socket.getOutputStream()
                    .write(
                            "POST /api/v1/ask HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 99\r\n\r\n{"
                                    .getBytes(StandardCharsets.US_ASCII));
            return socket;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private Socket connected(String address) throws IOException {
        return new Socket(
                InetAddress.getByName(service.getHost()), service.getPort(), InetAddress.getByName(address), 0);
    }
}
