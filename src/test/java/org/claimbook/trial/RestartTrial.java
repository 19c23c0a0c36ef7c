package org.claimbook.trial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import org.claimbook.claim.PostgresServer;
import org.claimbook.telegram.trial.Figures;
import org.claimbook.telegram.trial.LoadBalancer;
import org.claimbook.telegram.trial.ServiceProcess;
import org.claimbook.telegram.trial.ServiceTrial;
import org.claimbook.trial.OpenLoop.Outcome;

/** {@code ./claimbook trial restart}: restarts replicas behind a proxy one after another, and looks whether a caller notices. */
@Command(
        name = "claimbook trial restart",
        description = {
            "Starts replicas on a PostgreSQL server of its own behind a proxy that asks them whether they are ready, and restarts",
            "one after another with SIGTERM while editors write, reviews are imported and questions are asked. Fails if a request",
            "fails, a replica does not end by itself, or something is missing that was acknowledged."
        },
        mixinStandardHelpOptions = true,
        showDefaultValues = true)
final class RestartTrial extends ServiceTrial {
    private static final Path QUESTIONS = Path.of("src/test/resources/trial/questions.txt");
    private static final int OK = 200;
    private static final int MOST_SHOWN = 20;
    /** What a JVM exits with after SIGTERM. */
    private static final int TERMINATED = 143;
    /** Seconds in which callers ask before it is looked whether they shall go on. */
    private static final int PIECE = 5;

    @Option(names = "--replicas", description = "how many there are")
    int number = 3;

    @Option(names = "--rounds", description = "how often each is restarted")
    int rounds = 1;

    @Option(names = "--rate", description = "questions a second")
    double rate = 2;

    @Option(names = "--editors", description = "how many write at the same time")
    int editors = 2;

    @Option(names = "--pause", description = "milliseconds between two things that one of them writes")
    long pause;

    @Option(names = "--seed", description = "asks at the same moments again")
    long seed = 1;

    private final Acknowledged acknowledged = new Acknowledged();
    private final Figures figures = new Figures();
    private final List<ServiceProcess> replicas = new ArrayList<>();
    private final List<Integer> exits = new ArrayList<>();
    private int leastReady;
    private double longestStop;

    public static void main(String... args) {
        System.exit(new CommandLine(new RestartTrial()).execute(args));
    }

    /** A short one, with two replicas, which leaves the processors to others most of the time. */
    static Figures shortOne(Path app, Path folder) throws Exception {
        RestartTrial trial = new RestartTrial();
        trial.app = app;
        trial.folder = folder;
        trial.number = 2;
        trial.rate = 1;
        trial.editors = 1;
        trial.pause = 500;
        return trial.run();
    }

    @Override
    protected Figures run() throws Exception {
        PostgresServer server = new PostgresServer();
        try {
            Map<String, String> database = server.start();
            for (int i = 0; i < number; i++) {
                replicas.add(ServiceProcess.built(app, folder.resolve("replica-" + i), "http://localhost:1", false)
                        .with("TELEGRAM_BOT_TOKEN", "")
                        .with("CLAIMBOOK_MANAGEMENT_PORT", "0")
                        .with("CLAIMBOOK_SHUTDOWN_DELAY", "10s")
                        .on(database));
                // the first makes the tables
                replicas.get(i).startReady();
            }
            behindProxy();
        } finally {
            replicas.forEach(ServiceProcess::close);
            server.stop();
        }
        return figures;
    }

    private void behindProxy() throws Exception {
        String key = replicas.getFirst().key("editor");
        try (LoadBalancer proxy = new LoadBalancer(
                        replicas.stream().map(ServiceProcess::url).toList());
                OpenLoop callers = new OpenLoop(proxy.url(), Files.readAllLines(QUESTIONS), seed)) {
            await(proxy, number);
            AtomicBoolean over = new AtomicBoolean();
            CompletableFuture<Outcome> asked =
                    CompletableFuture.supplyAsync(() -> callers.until(over::get, rate, PIECE));
            Writers writers = new Writers(acknowledged, Duration.ofMillis(pause));
            writers.begin(proxy.url(), key, editors);
            leastReady = number;
            for (int i = 0; i < rounds * number && asked.state() == CompletableFuture.State.RUNNING; i++) {
                restart(replicas.get(i % number), proxy);
            }
            over.set(true);
            Outcome outcome = asked.join();
            writers.end();
            writers.join();
            replicas(proxy);
            asked(outcome);
            written(proxy.url(), key, writers.cut());
        }
    }

    private void restart(ServiceProcess replica, LoadBalancer proxy) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        replica.stop();
        double seconds = (System.nanoTime() - begin) / 1e9;
        longestStop = Math.max(longestStop, seconds);
        exits.add(replica.exitCode());
        leastReady = Math.min(leastReady, proxy.ready());
        System.err.printf("%s ended after %.1f s with %d%n", replica.url(), seconds, replica.exitCode());
        replica.startReady();
        await(proxy, number);
        Thread.sleep(1_000L * PIECE);
    }

    private static void await(LoadBalancer proxy, int ready) throws InterruptedException {
        while (proxy.ready() < ready) {
            Thread.sleep(100);
        }
    }

    private void replicas(LoadBalancer proxy) {
        figures.add("replicas", number);
        boolean ended = exits.stream().allMatch(exit -> exit == TERMINATED);
        figures.add("restarted with SIGTERM", exits.size(), "ended by themselves, with 143", ended);
        figures.add("longest stop", Figures.seconds(longestStop), "at most 10 + 30 s", longestStop <= 40);
        figures.add("ready at any time, at least", leastReady, "all but one", leastReady >= number - 1);
        figures.add(
                "requests that each has got",
                proxy.passed(),
                "some",
                proxy.passed().size() == number);
    }

    private void asked(Outcome outcome) {
        long failed = outcome.not(status -> status == OK);
        figures.add(
                "questions asked",
                outcome.asked().size(),
                "some",
                !outcome.asked().isEmpty());
        figures.add("  answered with", outcome.statuses(), "200 only", failed == 0);
        figures.add(
                "  p50, p99", "%.0f, %.0f ms".formatted(1e3 * outcome.percentile(.5), 1e3 * outcome.percentile(.99)));
    }

    private void written(String url, String key, List<String> cut) throws IOException, InterruptedException {
        acknowledged.refused().stream().limit(MOST_SHOWN).forEach(System.out::println);
        int refused = acknowledged.refused().size();
        figures.add("writes acknowledged", acknowledged.number(), "some", acknowledged.number() > 0);
        figures.add("  refused", refused, "none", refused == 0);
        cut.forEach(System.out::println);
        figures.add("  lines cut", cut.size(), "none", cut.isEmpty());
        try (Editor editor = new Editor(url, key)) {
            List<String> missing = acknowledged.missing(editor, 0);
            missing.stream().limit(MOST_SHOWN).forEach(System.out::println);
            figures.add("  missing", missing.size(), "none", missing.isEmpty());
        }
    }
}
