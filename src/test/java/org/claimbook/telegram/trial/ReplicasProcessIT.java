package org.claimbook.telegram.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import org.claimbook.claim.PostgresInstalled;
import org.claimbook.claim.PostgresServer;
import org.claimbook.telegram.BotApiDouble;

/** Two processes of the service behind a load balancer, on one PostgreSQL server. */
@ExtendWith(PostgresInstalled.class)
class ReplicasProcessIT {
    private static final Duration LONG = Duration.ofMinutes(5);
    private static final Pattern SENT = Pattern.compile("claimbook_telegram_sends_total\\{outcome=\"sent\"} (\\d+)");
    private static final int CHATS = 15;
    /** Built before the integration tests. */
    private static final Path APP =
            Path.of(System.getProperty("claimbook.target", "target"), "quarkus-app-postgresql", "quarkus-run.jar");

    @TempDir
    Path folder;

    private final PostgresServer postgres = new PostgresServer();
    private final BotApiDouble api = new BotApiDouble();
    private final Feed feed = new Feed(7);
    private final List<ServiceProcess> replicas = new ArrayList<>();
    private LoadBalancer balancer;

    @BeforeEach
    void startTwo() throws IOException {
        Map<String, String> database = postgres.start();
        for (int i = 0; i < 2; i++) {
            replicas.add(ServiceProcess.built(APP, folder.resolve("replica-" + i), api.url(), false)
                    .with("CLAIMBOOK_DB_URL", database.get("quarkus.datasource.jdbc.url"))
                    .with("CLAIMBOOK_DB_USER", database.get("quarkus.datasource.username"))
                    .with("CLAIMBOOK_CONVERSATION_PSEUDONYM_KEY", "the same for all replicas, 32 or more"));
        }
        balancer = new LoadBalancer(replicas.stream().map(ServiceProcess::url).toList());
        for (ServiceProcess replica : replicas) {
            replica.with("TELEGRAM_PUBLIC_URL", balancer.url()).start();
            // The first makes the tables.
            await().atMost(LONG).until(() -> isReady(replica));
        }
    }

    @AfterEach
    void stop() {
        replicas.forEach(ServiceProcess::close);
        balancer.close();
        api.close();
        postgres.stop();
    }

    @Test
    void bothWorkNothingComesTwiceAndOneTakesOverFromTheOther() throws Exception {
        ask(90);
        await().atMost(LONG).until(() -> left().isEmpty());

        assertThat(replicas).allSatisfy(replica -> assertThat(sentBy(replica)).isPositive());
        assertThat(ledger().twice()).isEmpty();
        assertThat(ledger().outOfOrder()).isZero();

        ask(90);
        await().atMost(LONG).until(() -> left().size() < 60);
        Instant killed = Instant.now();
        replicas.getFirst().kill();
        Ledger.Kill kill = new Ledger.Kill(killed, Instant.now());
        await().atMost(LONG).until(() -> left().isEmpty());

        assertThat(ledger().outOfOrder()).isZero();
        assertThat(ledger().twiceWithoutReason(new Faults(0), List.of(kill))).isZero();
        System.out.printf(
                "The other replica had answered all %.1f s after one was killed%n",
                Duration.between(killed, Instant.now()).toMillis() / 1_000.0);
    }

    private void ask(int questions) {
        for (int i = 0; i < questions; i++) {
            api.offer(feed.question(300_000 + i % CHATS));
        }
    }

    private Ledger ledger() {
        return new Ledger(feed.asked(), api.accepted());
    }

    private Set<Asked> left() {
        return ledger().unanswered(Set.of());
    }

    private static boolean isReady(ServiceProcess replica) {
        assertThat(replica.isAlive())
                .as("%s still runs, see its log", replica.url())
                .isTrue();
        return get(replica.url() + "/q/health/ready").contains("\"status\": \"UP\"");
    }

    private static int sentBy(ServiceProcess replica) {
        return SENT.matcher(get(replica.url() + "/q/metrics"))
                .results()
                .mapToInt(found -> Integer.parseInt(found.group(1)))
                .sum();
    }

    private static String get(String url) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}
