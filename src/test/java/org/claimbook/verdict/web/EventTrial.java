package org.claimbook.verdict.web;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.function.BooleanSupplier;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import org.claimbook.telegram.trial.Figures;
import org.claimbook.telegram.trial.ServiceProcess;
import org.claimbook.telegram.trial.ServiceTrial;

/** {@code ./claimbook trial events}: has many listen to the built service, some of whom read nothing, and says how they fared. */
@Command(
        name = "claimbook trial events",
        description = "Streams many changes of verdicts to many who listen, some of whom read nothing.",
        mixinStandardHelpOptions = true,
        showDefaultValues = true)
final class EventTrial extends ServiceTrial {
    private static final String CLAIM = "ukraine-targeted-putin-residence";
    private static final String TOPIC = "putin-residence";
    private static final String EVENTS = "/api/v1/events";
    private static final Duration HEARTBEAT = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofMinutes(5);

    @Option(names = "--listeners", description = "how many listen")
    int listeners = 200;

    @Option(names = "--silent", description = "how many of them read nothing")
    int silent = 20;

    @Option(names = "--changes", description = "how many verdicts change at once")
    int changes = 10_000;

    @Option(names = "--times", description = "how often they change while some read nothing")
    int times = 1;

    public static void main(String... args) {
        System.exit(new CommandLine(new EventTrial()).execute(args));
    }

    @Override
    protected Figures run() throws Exception {
        Figures figures = new Figures();
        try (ServiceProcess service = service()
                .with("CLAIMBOOK_DB_URL", url())
                .with("CLAIMBOOK_EVENTS_MOST", String.valueOf(listeners))
                .with("CLAIMBOOK_EVENTS_HEARTBEAT", HEARTBEAT.toSeconds() + "s")) {
            service.startReady();
            try (Connection store = DriverManager.getConnection(url(), "claimbook", "")) {
                Duration alone = round(service, store, 0, figures, "all of whom read");
                Duration beside = Duration.ZERO;
                for (int i = 0; i < times; i++) {
                    Duration slowest = round(service, store, silent, figures, silent + " of whom read nothing");
                    beside = slowest.compareTo(beside) > 0 ? slowest : beside;
                }
                figures.add(
                        "slowest reader: all read / some do not",
                        Figures.seconds(alone.toMillis() / 1000.0) + " / "
                                + Figures.seconds(beside.toMillis() / 1000.0),
                        "nobody waits for those who do not read",
                        beside.compareTo(alone.multipliedBy(2).plus(HEARTBEAT)) < 0);
            }
            service.stop();
        }
        return figures;
    }

    /** A store that the trial can write to beside the service. */
    private String url() {
        return "jdbc:h2:file:" + folder.resolve("data").resolve("claimbook").toAbsolutePath()
                + ";WRITE_DELAY=0;AUTO_SERVER=TRUE";
    }

    /** @return how long the slowest reader took until it had everything */
    private Duration round(ServiceProcess service, Connection store, int silent, Figures figures, String who)
            throws IOException, SQLException, InterruptedException {
        URI events = URI.create(service.url() + EVENTS);
        int readers = listeners - silent;
        try (Listeners all = new Listeners(events);
                Statement query = store.createStatement()) {
            long known = ManyChanges.last(query);
            all.addReaders(readers, known);
            all.addSilent(silent, known);
            await(() -> service.status(EVENTS) == HttpURLConnection.HTTP_UNAVAILABLE);
            long start = System.nanoTime();
            long last = ManyChanges.log(store, changes, CLAIM, TOPIC);
            await(() -> all.heard(last) == readers);
            figures.add(
                    "%d listeners, %s".formatted(listeners, who),
                    all.heard(last),
                    "each reader hears each of " + changes + " changes in order",
                    all.heard(last) == readers);
            if (silent > 0) {
                await(() -> service.status(EVENTS) == HttpURLConnection.HTTP_OK);
                Duration until = Duration.ofNanos(System.nanoTime() - start);
                List<Long> got = all.silentGot();
                figures.add(
                        "first place free again after",
                        Figures.seconds(until.toMillis() / 1000.0),
                        "who reads nothing is hung up on, having got %d events at most".formatted(Collections.max(got)),
                        Collections.max(got) < changes);
            }
            return all.slowestSince(start);
        }
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (!condition.getAsBoolean() && System.nanoTime() < end) {
            Thread.sleep(100);
        }
    }
}
