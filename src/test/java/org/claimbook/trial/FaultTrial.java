package org.claimbook.trial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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
    private static final String WELL = "/q/health/well";
    private static final String LIVE = "/q/health/live";
    private static final int NOT_NOW = 503;
    private static final int CREATED = 201;

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
    protected String variant() {
        return faults.size() == Fault.values().length
                ? ""
                : faults.stream().map(FaultTrial::name).collect(Collectors.joining("-"));
    }

    private static String name(Fault fault) {
        return fault.name().toLowerCase(Locale.ROOT);
    }

    @Override
    protected Figures run() throws Exception {
        for (Fault fault : faults) {
            System.err.println(fault);
            figures.add(name(fault), "");
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
                Looks looks = begin(service)) {
            server.goDown();
            looks.always(away, Map.of(Looks.ASK, NOT_NOW, Looks.READY, NOT_NOW, LIVE, Looks.OK, "/", Looks.OK));
            server.comeBack();
            looks.goesOn();
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
                Looks looks = begin(service)) {
            disk.fill(80 * SmallDisk.MEGABYTE);
            looks.soon("health says so before", () -> service.status(WELL) == NOT_NOW);
            looks.soon("while all is written", () -> looks.topic() == CREATED);
            disk.fill(30 * SmallDisk.MEGABYTE);
            looks.soon("nothing is written: 503", () -> looks.topic() == NOT_NOW);
            looks.always(5, Map.of(Looks.ASK, Looks.OK, LIVE, Looks.OK, Looks.READY, Looks.OK, WELL, NOT_NOW));
            disk.fill(0);
            figures.add("bytes left on the disk", disk.left());
            looks.always(away / 2, Map.of(Looks.ASK, Looks.OK, LIVE, Looks.OK, "/api/v1/claims", Looks.OK));
            disk.clear();
            looks.goesOn();
            service.stop();
        }
    }

    private void telegram() throws Exception {
        try (BotApiDouble api = new BotApiDouble();
                ServiceProcess service = ServiceProcess.built(app, folder, api.url(), false);
                Looks looks = begin(service)) {
            Chats chats = new Chats(api, 1, 10);
            chats.ask(10);
            figures.add("asked before it, unanswered", chats.awaitAnswers());
            api.goDown();
            chats.ask(10);
            looks.soon("health says so", () -> service.status(WELL) == NOT_NOW);
            looks.always(away, Map.of(Looks.ASK, Looks.OK, Looks.READY, Looks.OK, LIVE, Looks.OK, WELL, NOT_NOW));
            api.comeBack();
            int left = chats.awaitAnswers();
            figures.add("asked meanwhile, unanswered", left, "none", left == 0);
            looks.goesOn();
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
                    .with("FAKETIME_DONT_FAKE_MONOTONIC", "1")
                    // else each wait for a time ends at once, and all threads spin
                    .with("FAKETIME_FORCE_MONOTONIC_FIX", "0");
            Chats chats = new Chats(api, 1, 10);
            try (Looks looks = begin(service)) {
                for (String offset : List.of("-1h", "+1h")) {
                    Files.writeString(time, offset);
                    figures.add("the clock goes", offset);
                    chats.ask(5);
                    looks.goesOn();
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
            Looks.soon(figures, "the start ends", () -> !service.isAlive());
            figures.add("exit code", service.exitCode(), "1", service.exitCode() == 1);
            List<String> said = Files.readAllLines(service.log()).stream()
                    .filter(line -> line.contains("CLAIMBOOK_MATCHING_ENCODER") || line.startsWith("\tat "))
                    .toList();
            figures.add("lines that say why", said.size(), "one, that names the setting", said.size() == 1);
        }
    }

    private void index() throws Exception {
        try (ServiceProcess service = service();
                Looks looks = begin(service)) {
            service.deleteIndex();
            figures.add("its folder is deleted", "");
            looks.goesOn();
            service.damageIndex();
            figures.add("its files are overwritten", "");
            looks.goesOn();
            service.stop();
            service.damageIndex();
            service.startReady();
            figures.add("and so at a start", "");
            looks.goesOn();
            service.stop();
        }
    }

    /** Starts the service, and publishes a claim that shall be found whatever happens. */
    private Looks begin(ServiceProcess service) throws IOException, InterruptedException {
        service.startReady();
        Editor editor = new Editor(service.url(), service.key("editor"));
        editor.publishNew(Looks.BEFORE);
        return new Looks(service, editor, figures);
    }

    private void lacks(String what) {
        figures.add("not shown: this machine lacks", "", what, false);
    }
}
