package org.claimbook.verdict.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import jakarta.inject.Inject;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.claimbook.Newsroom;
import org.claimbook.claim.facts.FactFiles;
import org.claimbook.verdict.Harbour;
import org.claimbook.verdict.VerdictChange;
import org.claimbook.verdict.VerdictChanges;

/** Listens to the running service. */
@QuarkusTest
@TestProfile(Newsroom.class)
class EventsTest {
    private static final int MOST = Newsroom.LISTENERS;
    private static final int SILENT = 4;
    private static final int MANY = 3_000;

    @TestHTTPResource("/api/v1/events")
    URI events;

    @Inject
    FactFiles files;

    @Inject
    VerdictChanges changes;

    @Inject
    DataSource database;

    private final HttpClient http = HttpClient.newHttpClient();

    /** Lines of a stream as they come. */
    private final class Listener implements AutoCloseable {
        private final InputStream body;
        private final StringBuilder heard = new StringBuilder();

        Listener(Long after) throws IOException, InterruptedException {
            this(after, "");
        }

        Listener(Long after, String query) throws IOException, InterruptedException {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(events + query))
                    .header("Accept", "text/event-stream")
                    .header("X-Forwarded-Proto", "https")
                    .header("X-Forwarded-Host", "facts.example");
            if (after != null) {
                request.header("Last-Event-ID", after.toString());
            }
            HttpResponse<InputStream> response = http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            assertThat(response.statusCode()).isEqualTo(200);
            body = response.body();
        }

        private String heard() throws IOException {
            heard.append(new String(body.readNBytes(body.available()), StandardCharsets.UTF_8));
            return heard.toString();
        }

        private List<Long> ids() throws IOException {
            List<Long> ids = new ArrayList<>();
            heard().lines()
                    .filter(line -> line.startsWith("id:"))
                    .forEach(line -> ids.add(Long.parseLong(line.substring(3).strip())));
            return ids;
        }

        @Override
        public void close() throws IOException {
            body.close();
        }
    }

    private List<VerdictChange> changesOf(Harbour harbour) {
        return changes.after(0, Integer.MAX_VALUE).stream()
                .filter(change -> change.claim().equals(harbour.claim()))
                .toList();
    }

    @Test
    void whoListensHearsOfAChangeAndOnceItComesBackOfAllItMissed() throws Exception {
        Harbour harbour = new Harbour(files, "jetty");
        harbour.reach("2-revised");
        await().atMost(Duration.ofSeconds(30)).until(() -> changesOf(harbour).size() == 2);
        long first = changesOf(harbour).getFirst().number();

        try (Listener listener = new Listener(null)) {
            harbour.reach("3-changed");
            await().atMost(Duration.ofSeconds(30)).until(() -> listener.heard().contains("verdict.changed"));
            assertThat(listener.heard())
                    .contains("\"url\":\"https://facts.example/claims/jetty-was-shut\"")
                    .contains("\"claim\":\"jetty-was-shut\"", "\"before\":\"NOT_ENOUGH_EVIDENCE\"")
                    .contains("\"verdict\":\"SUPPORTED\"", "\"summary\":\"The log book <was> found & says so.\"")
                    .doesNotContain("verdict.revised");
        }
        harbour.reach("4-retracted");
        try (Listener listener = new Listener(first)) {
            await().atMost(Duration.ofSeconds(30)).until(() -> listener.heard().contains("verdict.withdrawn"));
            List<Long> missed = changes.after(first, Integer.MAX_VALUE).stream()
                    .map(VerdictChange::number)
                    .toList();
            assertThat(listener.ids()).as("each once, in order").isEqualTo(missed);
            assertThat(listener.heard()).as("the words of a withdrawn claim").doesNotContain("log book");
        }
    }

    @Test
    void aQuietStreamTellsThatItIsThere() throws Exception {
        try (Listener listener = new Listener(changes.last())) {
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> listener.heard()
                                    .lines()
                                    .filter(line -> line.startsWith(":"))
                                    .count()
                            >= 3);
        }
    }

    @Test
    void whoComesWhenAllPlacesAreTakenIsToldAndPlacesGetFreeAgain() throws Exception {
        List<Listener> listeners = new ArrayList<>();
        await().atMost(Duration.ofSeconds(30))
                .ignoreExceptionsMatching(AssertionError.class::isInstance)
                .until(() -> {
                    while (listeners.size() < MOST) {
                        listeners.add(new Listener(null));
                    }
                    return true;
                });
        given().get(events).then().statusCode(503).body("title", equalTo("Too many listen"));
        for (Listener listener : listeners) {
            listener.close();
        }
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> new Listener(null).close());
    }

    @Test
    void manyChangesReachAllWhoReadAndWhoReadsNothingIsHungUpOn() throws Exception {
        Harbour harbour = new Harbour(files, "wharf");
        harbour.reach("1-published");
        await().atMost(Duration.ofSeconds(30)).until(() -> changesOf(harbour).size() == 1);
        List<Listener> open = new ArrayList<>();
        try (Listeners listeners = new Listeners(events);
                Connection store = database.getConnection()) {
            long known = changes.last();
            listeners.addReaders(MOST - SILENT, known);
            listeners.addSilent(SILENT, known);
            await().atMost(Duration.ofSeconds(30)).until(() -> status() == 503);

            long last = ManyChanges.log(store, MANY, harbour.claim(), "wharf");

            await().atMost(Duration.ofMinutes(3)).until(() -> listeners.heard(last) == MOST - SILENT);
            for (int i = 0; i < SILENT; i++) {
                open.add(awaitPlace(last));
            }
            assertThat(listeners.silentGot()).hasSize(SILENT).allMatch(got -> got < MANY);
        }
        for (Listener listener : open) {
            listener.close();
        }
    }

    /** Of one who comes and goes; a place that is free would be held by whoever reads a stream to its end. */
    private int status() throws IOException, InterruptedException {
        HttpResponse<InputStream> response = http.send(
                HttpRequest.newBuilder(events)
                        .header("Accept", "text/event-stream")
                        .build(),
                HttpResponse.BodyHandlers.ofInputStream());
        response.body().close();
        return response.statusCode();
    }

    private Listener awaitPlace(long known) {
        return await().atMost(Duration.ofSeconds(30))
                .ignoreExceptionsMatching(AssertionError.class::isInstance)
                .until(() -> new Listener(known), Objects::nonNull);
    }

    @Test
    void whoAsksForTopicsHearsOfThemOnly() throws Exception {
        Harbour wanted = new Harbour(files, "pier");
        Harbour other = new Harbour(files, "quay");
        try (Listener listener = new Listener(null, "")) {
            other.reach("1-published");
            wanted.reach("1-published");
            await().atMost(Duration.ofSeconds(30)).until(() -> listener.heard().contains("pier-was-shut"));
        }
        try (Listener missed = new Listener(0L, "?topic=pier");
                Listener now = new Listener(null, "?topic=pier")) {
            other.reach("2-revised");
            other.reach("3-changed");
            wanted.reach("3-changed");
            await().atMost(Duration.ofSeconds(30)).until(() -> now.heard().contains("verdict.changed"));
            await().atMost(Duration.ofSeconds(30)).until(() -> missed.heard().contains("verdict.changed"));

            List<Long> all =
                    changesOf(wanted).stream().map(VerdictChange::number).toList();
            assertThat(missed.ids()).isEqualTo(all);
            assertThat(now.ids()).as("all but the first").isEqualTo(all.subList(1, all.size()));
            assertThat(now.heard() + missed.heard()).contains("pier-was-shut").doesNotContain("quay-was-shut");
        }
    }

    @Test
    void aTopicThatTheStoreLacksIsRefused() {
        given().queryParam("topic", "no-such-topic")
                .get(events)
                .then()
                .statusCode(400)
                .body("field", equalTo("topic"))
                .body("detail", equalTo("topic is no topic of the store: \"no-such-topic\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "seven", "9999999999999999999"})
    void whatIsNoNumberOfAnEventIsRefused(String id) {
        given().header("Last-Event-ID", id)
                .get(events)
                .then()
                .statusCode(400)
                .body("field", equalTo("Last-Event-ID"))
                .body("detail", equalTo("Last-Event-ID is not the number of an event: \"" + id + "\""));
    }
}
