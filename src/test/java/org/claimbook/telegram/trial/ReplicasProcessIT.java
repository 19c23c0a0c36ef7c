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

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import org.claimbook.claim.PostgresInstalled;
import org.claimbook.claim.PostgresServer;
import org.claimbook.telegram.BotApiDouble;

/** Three processes of the service behind a load balancer, on one PostgreSQL server. */
@ExtendWith(PostgresInstalled.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class ReplicasProcessIT {
    private static final Duration LONG = Duration.ofMinutes(5);
    private static final Pattern SENT = Pattern.compile("claimbook_telegram_sends_total\\{outcome=\"sent\"} (\\d+)");
    private static final int CHATS = 15;
    private static final int REPLICAS = 3;
    /** Built before the integration tests. */
    private static final Path APP =
            Path.of(System.getProperty("claimbook.target", "target"), "quarkus-app-postgresql", "quarkus-run.jar");

    private final PostgresServer postgres = new PostgresServer();
    private final BotApiDouble api = new BotApiDouble();
    private final Feed feed = new Feed(7);
    private final List<ServiceProcess> replicas = new ArrayList<>();
    private LoadBalancer balancer;
    private TraceReceiver traces;
    private String key;

    @BeforeAll
    void startAll(@TempDir Path folder) throws Exception {
        Map<String, String> database = postgres.start();
        traces = new TraceReceiver();
        for (int i = 0; i < REPLICAS; i++) {
            replicas.add(ServiceProcess.built(APP, folder.resolve("replica-" + i), api.url(), false)
                    .with("CLAIMBOOK_DB_URL", database.get("quarkus.datasource.jdbc.url"))
                    .with("CLAIMBOOK_DB_USER", database.get("quarkus.datasource.username"))
                    .with("CLAIMBOOK_CONVERSATION_PSEUDONYM_KEY", "the same for all replicas, 32 or more")
                    .with("CLAIMBOOK_TRACES_URL", traces.url())
                    // longer than the balancer takes to notice
                    .with("CLAIMBOOK_SHUTDOWN_DELAY", "2s"));
        }
        balancer = new LoadBalancer(replicas.stream().map(ServiceProcess::url).toList());
        for (ServiceProcess replica : replicas) {
            replica.with("TELEGRAM_PUBLIC_URL", balancer.url()).start();
            if (key == null) {
                // The first makes the tables.
                replica.awaitReady();
                key = replica.key("editor");
            }
        }
        await().atMost(LONG).until(() -> balancer.ready().size() == REPLICAS);
    }

    @AfterAll
    void stop() {
        replicas.forEach(ServiceProcess::close);
        balancer.close();
        traces.close();
        api.close();
        postgres.stop();
    }

    @Test
    @Order(1)
    void startedAnewOneAfterTheOtherTheyLoseNoRequest() throws Exception {
        SteadyLoad load = new SteadyLoad(balancer.url(), key);
        try (load) {
            for (ServiceProcess replica : replicas) {
                replica.stop();
                replica.start();
                await().atMost(LONG).until(() -> balancer.ready().contains(replica.url()));
            }
        }

        assertThat(load.lost()).isEmpty();
        assertThat(load.done())
                .hasSize(5)
                .allSatisfy((kind, count) -> assertThat(count.get()).as(kind).isGreaterThan(20));
        System.out.println("Answered while each of three replicas was started anew: " + load.done());
    }

    @Test
    @Order(2)
    void whatTheyDidIsTracedWithoutWhatItWasAbout() {
        assertThat(traces.received())
                .contains(TraceReceiver.bytes(SteadyLoad.TRACE))
                .contains("claimbook", "ask", "read", "encode", "retrieve", "verify")
                .doesNotContain("attack", "residence", "Putin");
    }

    @Test
    @Order(3)
    void allWorkNothingComesTwiceAndOthersTakeOverFromOne() throws Exception {
        ask(150);
        await().atMost(LONG).until(() -> left().isEmpty());

        assertThat(replicas).allSatisfy(replica -> assertThat(sentBy(replica)).isPositive());
        assertThat(ledger().twice()).isEmpty();
        assertThat(ledger().outOfOrder()).isZero();

        ask(150);
        await().atMost(LONG).until(() -> left().size() < 100);
        Instant killed = Instant.now();
        replicas.getFirst().kill();
        Ledger.Kill kill = new Ledger.Kill(killed, Instant.now());
        await().atMost(LONG).until(() -> left().isEmpty());

        assertThat(ledger().outOfOrder()).isZero();
        assertThat(ledger().twiceWithoutReason(new Faults(0), List.of(kill))).isZero();
        System.out.printf(
                "The other replicas had answered all %.1f s after one was killed%n",
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
