package org.claimbook.trial;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import org.claimbook.claim.PostgresServer;
import org.claimbook.telegram.BotApiDouble;
import org.claimbook.telegram.trial.Chats;
import org.claimbook.telegram.trial.Figures;
import org.claimbook.telegram.trial.ServiceProcess;
import org.claimbook.telegram.trial.ServiceTrial;

/** {@code ./claimbook trial kill}: kills the built service while editors write, reviews come in and chats ask, and looks what is lost. */
@Command(
        name = "claimbook trial kill",
        description = {
            "Kills the service again and again while editors write, reviews are imported and chats ask. Fails if something is",
            "missing that was acknowledged: what was written, its revision, its line in the audit trail, the answer from it,",
            "the reply to a chat."
        },
        mixinStandardHelpOptions = true,
        showDefaultValues = true)
final class LossTrial extends ServiceTrial {
    private static final int MOST_SHOWN = 20;
    private static final int CHATS = 20;
    private static final int MOST_LOOKS = 3_000;
    private static final double LEAST_SECONDS = 1;
    private static final double MOST_SECONDS = 5;

    @Option(names = "--rounds", description = "how often it is killed")
    int rounds = 50;

    @Option(names = "--editors", description = "how many write at the same time")
    int editors = 4;

    @Option(
            names = "--postgresql",
            description = "on a PostgreSQL server of its own; --app has to be one that was built for it")
    boolean postgresql;

    @Option(names = "--seed", description = "draws the same moments again")
    long seed = 1;

    private final Acknowledged acknowledged = new Acknowledged();
    private final List<String> missing = new ArrayList<>();
    private final AtomicInteger names = new AtomicInteger();
    private volatile boolean killed;

    public static void main(String... args) {
        System.exit(new CommandLine(new LossTrial()).execute(args));
    }

    LossTrial at(Path built, Path data) {
        app = built;
        folder = data;
        return this;
    }

    @Override
    protected Figures run() throws Exception {
        PostgresServer server = new PostgresServer();
        try (BotApiDouble api = new BotApiDouble();
                ServiceProcess service = ServiceProcess.built(app, folder, api.url(), false)) {
            if (postgresql) {
                Map<String, String> database = server.start();
                service.with("CLAIMBOOK_DB_URL", database.get("quarkus.datasource.jdbc.url"))
                        .with("CLAIMBOOK_DB_USER", database.get("quarkus.datasource.username"))
                        .with("CLAIMBOOK_CONVERSATION_PSEUDONYM_KEY", "the key of a trial, 32 letters or more");
            }
            return killAndCount(service, new Chats(api, seed, CHATS));
        } finally {
            server.stop();
        }
    }

    private Figures killAndCount(ServiceProcess service, Chats chats) throws Exception {
        Random random = new Random(seed);
        service.startReady();
        String key = service.key("editor");
        long begin = System.nanoTime();
        for (int round = 1; round <= rounds; round++) {
            killed = false;
            List<Thread> writers = write(service.url(), key);
            chats.ask(CHATS);
            awaitWrites(service);
            Thread.sleep((long) (1_000 * random.nextDouble(LEAST_SECONDS, MOST_SECONDS)));
            killed = true;
            service.kill();
            for (Thread writer : writers) {
                writer.join();
            }
            service.startReady();
            try (Editor editor = new Editor(service.url(), key)) {
                missing.addAll(acknowledged.missing(editor));
            }
            System.err.printf("round %d: %d acknowledged, %d missing%n", round, acknowledged.number(), missing.size());
        }
        int left = chats.awaitAnswers();
        double seconds = (System.nanoTime() - begin) / 1e9;
        service.stop();
        return figures(chats.asked(), left, seconds);
    }

    private Figures figures(int asked, int left, double seconds) {
        missing.stream().limit(MOST_SHOWN).forEach(System.out::println);
        acknowledged.refused().stream().limit(MOST_SHOWN).forEach(System.out::println);
        Figures figures = new Figures();
        figures.add("database", postgresql ? "PostgreSQL" : "H2");
        figures.add("killed with SIGKILL", rounds);
        figures.add("time", Figures.seconds(seconds));
        figures.add("writes acknowledged", acknowledged.number(), "some", acknowledged.number() > rounds);
        figures.add("missing of them", missing.size(), "none", missing.isEmpty());
        figures.add(
                "refused",
                acknowledged.refused().size(),
                "none",
                acknowledged.refused().isEmpty());
        figures.add("questions in chats", asked);
        figures.add("unanswered of them", left, "none", left == 0);
        return figures;
    }

    /** What is killed before it has begun shows little. */
    private void awaitWrites(ServiceProcess service) throws InterruptedException {
        int before = acknowledged.number();
        for (int i = 0; i < MOST_LOOKS && acknowledged.number() == before && service.isAlive(); i++) {
            Thread.sleep(20);
        }
    }

    private List<Thread> write(String url, String key) {
        List<Thread> writers = new ArrayList<>();
        for (int i = 0; i < editors; i++) {
            boolean imports = i == 0;
            writers.add(Thread.ofPlatform().daemon().start(() -> {
                try (Editor editor = new Editor(url, key)) {
                    while (!killed) {
                        if (imports) {
                            importOne(editor);
                        } else {
                            writeOne(editor);
                        }
                    }
                } catch (IOException e) {
                    // the line was cut: whether that was done, nobody has said
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }));
        }
        return writers;
    }

    private void importOne(Editor editor) throws IOException, InterruptedException {
        String name = "review-" + names.incrementAndGet();
        acknowledged.imported(name, editor.post("/api/v1/imports", Editor.body("review", name)));
    }

    private void writeOne(Editor editor) throws IOException, InterruptedException {
        String name = "tower-" + names.incrementAndGet();
        for (String kind : new String[] {"topic", "speaker", "source"}) {
            acknowledged.name(kind.toUpperCase(java.util.Locale.ROOT), name, editor.name(kind, name));
        }
        acknowledged.claim(name, 1, editor.draft(name));
        acknowledged.published(name, 2, editor.publish(name));
        acknowledged.claim(name, 3, editor.assess(name));
    }
}
