package org.claimbook.claim.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import jakarta.inject.Inject;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.claimbook.access.Keys;
import org.claimbook.access.Role;
import org.claimbook.answer.Ready;
import org.claimbook.answer.index.IndexKeeper;

/**
 * Sends bodies that are wrong in seeded, repeatable ways: each gets an answer that is no error of the service. Late, as those that are
 * taken leave many revisions.
 */
@QuarkusTest
@Order(Integer.MAX_VALUE)
@Tag("slow")
class FuzzedBodiesTest {
    /** Ten thousand take a minute, so they are for those who ask for them: -Dclaimbook.fuzz.bodies=10000. */
    private static final int BODIES = Integer.getInteger("claimbook.fuzz.bodies", 3_000);

    private static final long SEED = 20_261_123;

    @Inject
    DeskStage stage;

    @Inject
    Keys keys;

    @Inject
    IndexKeeper index;

    @TestHTTPResource
    URI service;

    @Test
    void noBodyMakesTheServiceFail() throws Exception {
        Ready.await(index);
        String name = stage.name("fuzzed");
        stage.draft(name);
        String authorization = "Bearer " + keys.create(Role.EDITOR, "a fuzzer", null);
        BodyFuzzer fuzzer = new BodyFuzzer(new Random(SEED), name);
        Map<Integer, Integer> statuses = new TreeMap<>();
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            for (int i = 0; i < BODIES; i++) {
                BodyFuzzer.Fuzzed fuzzed = fuzzer.next();
                HttpRequest request = HttpRequest.newBuilder(service.resolve(fuzzed.path()))
                        .header("Authorization", authorization)
                        .header("Content-Type", "application/json")
                        .header("If-Match", "*")
                        .method(fuzzed.method(), BodyPublishers.ofByteArray(fuzzed.body()))
                        .build();
                HttpResponse<String> response = sent(client, request, i, fuzzed);
                statuses.merge(response.statusCode(), 1, Integer::sum);
                assertThat(response.statusCode())
                        .as("%d: %s %s got %s", i, fuzzed.method(), fuzzed, response.body())
                        .isLessThan(500);
                if (response.statusCode() >= 400) {
                    assertThat(response.headers().firstValue("Content-Type"))
                            .as("%s", fuzzed)
                            .hasValue("application/problem+json");
                }
            }
        }
        assertThat(statuses).as("both refused and accepted").containsKeys(200, 400);
    }

    private static HttpResponse<String> sent(
            HttpClient client, HttpRequest request, int number, BodyFuzzer.Fuzzed fuzzed) throws InterruptedException {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError("%d: %s %s got no answer".formatted(number, fuzzed.method(), fuzzed), e);
        }
    }
}
