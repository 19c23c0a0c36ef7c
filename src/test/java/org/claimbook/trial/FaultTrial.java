package org.claimbook.trial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import org.claimbook.claim.PostgresServer;
import org.claimbook.telegram.BotApiDouble;
import org.claimbook.telegram.trial.Chats;
import org.claimbook.telegram.trial.Figures;
import org.claimbook.telegram.trial.ServiceProcess;
import org.claimbook.telegram.trial.ServiceTrial;

/** {@code ./claimbook trial faults}: takes away from the running service what it needs, and looks whether it does what docs/operations.md says. */
@Command(
        name = "claimbook trial faults",
        description = {
            "Takes away from the running service what it needs, one after another, and gives it back: the database server, space",
            "on the disk, the Bot API, the right time, the encoder, the index. Fails if it does other than docs/operations.md says.",
            "What this machine lacks to show one of them is said, and that one fails."
        },
        mixinStandardHelpOptions = true,
        showDefaultValues = true)
final class FaultTrial extends ServiceTrial {
    private static final String QUESTION = "Did Ukraine target Putin's residence?";
    private static final String ASK = "/api/v1/ask?q=" + QUESTION.replace(" ", "%20");
    private static final String READY = "/q/health/ready";
    private static final String WELL = "/q/health/well";
    private static final String LIVE = "/q/health/live";
    private static final int OK = 200;
    private static final int CREATED = 201;
    private static final int NOT_NOW = 503;
    /** Seconds. */
    private static final int SOON = 60;

    private static final int MOST_LINES = 40;

    /** What is taken away. */
    enum Fault {
        DATABASE,
        DISK,
        TELEGRAM,
        CLOCK,
        ENCODER,
        INDEX
    }

    @Parameters(description = "which of database, disk, telegram, clock, encoder, index; all unless said")
    List<Fault> faults = List.of(Fault.values());

    @Option(names = "--away", description = "for how many seconds the database and Telegram are away")
    int away = 60;

    @Option(names = "--postgresql-app", description = "the service for PostgreSQL: quarkus-run.jar")
    Path postgresqlApp = Path.of("target", "postgresql", "quarkus-app", "quarkus-run.jar");

    private final Figures figures = new Figures();
    private int names;

    public static void main(String... args) {
        System.exit(new CommandLine(new FaultTrial())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(args));
    }

    /** That fault alone. */
    Figures of(Fault fault, Path built, Path data) throws Exception {
        faults = List.of(fault);
        app = built;
        folder = data;
        return run();
    }

    @Override
    protected Figures run() throws Exception {
        for (Fault fault : faults) {
            System.err.println(fault);
            figures.add(fault.name().toLowerCase(java.util.Locale.ROOT), "");
            try {
                switch (fault) {
                    case DATABASE -> database();
                    case DISK -> disk();
                    case TELEGRAM -> telegram();
                    case CLOCK -> clock();
                    case ENCODER -> encoder();
                    case INDEX -> index();
                }
            } catch (IOException | IllegalStateException e) {
                figures.add("broken off", "", e.toString(), false);
            }
        }
        return figures;
    }

    private void database() throws Exception {
        PostgresServer server = new PostgresServer();
        Map<String, String> database = server.start();
        if (database.isEmpty() || !Files.exists(postgresqlApp)) {
            lacks("PostgreSQL's programs, or the application built for it");
            return;
        }
        try (ServiceProcess service = ServiceProcess.built(postgresqlApp, folder, "http://localhost:1", false)
                        .with("TELEGRAM_BOT_TOKEN", "")
                        .on(database);
                Editor editor = begin(service)) {
            server.goDown();
            always(service, away, Map.of(ASK, NOT_NOW, READY, NOT_NOW, LIVE, OK, "/", OK));
            server.comeBack();
            goesOn(service, editor);
            service.stop();
        } finally {
            server.stop();
        }
    }

    private void disk() throws Exception {
        ServiceProcess service = service();
        Optional<SmallDisk> mounted = SmallDisk.at(folder.resolve("data").toAbsolutePath());
        if (mounted.isEmpty()) {
            lacks("the right to mount a small disk: run it as root");
            return;
        }
        // the service ends before its disk goes
        try (SmallDisk disk = mounted.get();
                service;
                Editor editor = begin(service)) {
            disk.fill(30 * SmallDisk.MEGABYTE);
            soon("nothing is written: 503", () -> topic(editor) == NOT_NOW);
            always(service, 5, Map.of(ASK, OK, LIVE, OK, READY, OK, WELL, NOT_NOW));
            disk.fill(0);
            figures.add("bytes left on the disk", disk.left());
            always(service, away / 2, Map.of(ASK, OK, LIVE, OK, "/api/v1/claims", OK));
            disk.clear();
            goesOn(service, editor);
            service.stop();
        }
    }

    private void telegram() throws Exception {
        try (BotApiDouble api = new BotApiDouble();
                ServiceProcess service = ServiceProcess.built(app, folder, api.url(), false);
                Editor editor = begin(service)) {
            Chats chats = new Chats(api, 1, 10);
            chats.ask(10);
            figures.add("asked before it, unanswered", chats.awaitAnswers());
            api.goDown();
            chats.ask(10);
            soon("health says so", () -> service.status(WELL) == NOT_NOW);
            always(service, away, Map.of(ASK, OK, READY, OK, LIVE, OK, WELL, NOT_NOW));
            api.comeBack();
            int left = chats.awaitAnswers();
            figures.add("asked meanwhile, unanswered", left, "none", left == 0);
            goesOn(service, editor);
            service.stop();
        }
    }

    /** By libfaketime, which reads from a file what time programs are told it is. */
    private void clock() throws Exception {
        Optional<Path> library = library();
        if (library.isEmpty()) {
            lacks("libfaketime: install Debian's package faketime");
            return;
        }
        try (BotApiDouble api = new BotApiDouble();
                ServiceProcess service = ServiceProcess.built(app, folder, api.url(), false)) {
            Path time = Files.writeString(folder.resolve("time"), "+0").toAbsolutePath();
            service.with("LD_PRELOAD", library.get().toString())
                    .with("FAKETIME_TIMESTAMP_FILE", time.toString())
                    .with("FAKETIME_CACHE_DURATION", "1")
                    .with("FAKETIME_DONT_FAKE_MONOTONIC", "1");
            Chats chats = new Chats(api, 1, 10);
            try (Editor editor = begin(service)) {
                for (String offset : List.of("-1h", "+1h")) {
                    Files.writeString(time, offset);
                    figures.add("the clock goes", offset);
                    chats.ask(5);
                    goesOn(service, editor);
                    int left = chats.awaitAnswers();
                    figures.add("asked in chats, unanswered", left, "none", left == 0);
                }
            }
            service.stop();
        }
    }

    private static Optional<Path> library() throws IOException {
        try (Stream<Path> files = Files.find(
                Path.of("/usr/lib"), 4, (path, is) -> path.endsWith(Path.of("faketime", "libfaketimeMT.so.1")))) {
            return files.findFirst();
        }
    }

    private void encoder() throws Exception {
        try (ServiceProcess service = service()) {
            Path nothing = Files.createDirectories(folder.resolve("encoder"));
            service.with("CLAIMBOOK_MATCHING_ENCODER", nothing.toString()).start();
            soon("the start ends", () -> !service.isAlive());
            figures.add("exit code", service.exitCode(), "1", service.exitCode() == 1);
            List<String> said = Files.readAllLines(service.log()).stream()
                    .filter(line -> line.contains("CLAIMBOOK_MATCHING_ENCODER") || line.startsWith("\tat "))
                    .toList();
            figures.add("lines that say why", said.size(), "one, that names the setting", said.size() == 1);
        }
    }

    private void index() throws Exception {
        try (ServiceProcess service = service();
                Editor editor = begin(service)) {
            service.deleteIndex();
            figures.add("its folder is deleted", "");
            goesOn(service, editor);
            damage(service.index());
            figures.add("its files are overwritten", "");
            goesOn(service, editor);
            service.stop();
            damage(service.index());
            service.startReady();
            figures.add("and so at a start", "");
            goesOn(service, editor);
            service.stop();
        }
    }

    private static void damage(Path index) throws IOException {
        try (Stream<Path> files = Files.walk(index)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                byte[] bytes = Files.readAllBytes(file);
                java.util.Arrays.fill(bytes, bytes.length / 3, bytes.length, (byte) 7);
                Files.write(file, bytes);
            }
        }
    }

    private static Editor begin(ServiceProcess service) throws IOException, InterruptedException {
        service.startReady();
        Editor editor = new Editor(service.url(), service.key("editor"));
        editor.publishNew("before");
        return editor;
    }

    /** What is published now is found, what was there still is, and the log is short. */
    private void goesOn(ServiceProcess service, Editor editor) throws Exception {
        String name = "tower-" + ++names;
        soon("writes are taken", () -> topic(editor) == CREATED);
        editor.publishNew(name);
        soon("what is new is found", () -> isAnswered(editor, name));
        always(service, 2, Map.of(ASK, OK, READY, OK));
        boolean old = isAnswered(editor, "before");
        figures.add("what was there is found", old ? "yes" : "no", "yes", old);
        long lines;
        try (Stream<String> log = Files.lines(service.log())) {
            lines = log.filter(line -> line.contains(" ERROR ") || line.contains(" WARN ") || line.startsWith("\tat "))
                    .count();
        }
        figures.add("warnings and errors in the log", lines, "at most " + MOST_LINES, lines <= MOST_LINES);
    }

    private int topic(Editor editor) throws IOException, InterruptedException {
        return editor.name("topic", "topic-" + ++names).statusCode();
    }

    private static boolean isAnswered(Editor editor, String name) throws IOException, InterruptedException {
        String question = Editor.question(name).replace(" ", "%20");
        return editor.get("/api/v1/ask?q=" + question).body().contains("\"id\":\"" + name + "\"");
    }

    private void lacks(String what) {
        figures.add("not shown: this machine lacks", "", what, false);
    }

    private void soon(String what, Callable<Boolean> seen) throws Exception {
        long begin = System.nanoTime();
        long end = begin + SOON * 1_000_000_000L;
        boolean came = seen.call();
        while (!came && System.nanoTime() < end) {
            Thread.sleep(200);
            came = seen.call();
        }
        String after = Figures.seconds((System.nanoTime() - begin) / 1e9);
        figures.add("  " + what + ", after", after, "within %d s".formatted(SOON), came);
    }

    /** Looks for so many seconds whether each of these has that status. */
    private void always(ServiceProcess service, int seconds, Map<String, Integer> promised) throws Exception {
        Map<String, Integer> others = new TreeMap<>();
        int looks = 0;
        for (long end = System.nanoTime() + seconds * 1_000_000_000L; looks == 0 || System.nanoTime() < end; looks++) {
            for (Map.Entry<String, Integer> each : promised.entrySet()) {
                int other = service.status(each.getKey()) == each.getValue() ? 0 : 1;
                others.merge(each.getKey(), other, Integer::sum);
            }
            Thread.sleep(500);
        }
        for (Map.Entry<String, Integer> each : others.entrySet()) {
            String path = each.getKey().replaceFirst("\\?.*", "");
            String kept = "%d of %d".formatted(looks - each.getValue(), looks);
            figures.add("  " + path, kept, promised.get(each.getKey()) + " each time", each.getValue() == 0);
        }
    }
}
