package org.claimbook.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills the packaged application, as a process of its own with a file-based store, and looks at what it leaves. */
class StoreProcessIT {
    private static final int KILLED = 128 + 9;
    private static final Path BRIDGE = Path.of("src/test/resources/facts/store/bridge.yaml");
    private static final Duration LONG = Duration.ofMinutes(3);

    @TempDir
    Path folder;

    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void endAll() throws InterruptedException {
        for (Process process : started) {
            process.destroyForcibly().waitFor();
        }
    }

    @Test
    void killedInTheMiddleOfAnImportTheStoreIsAsBefore() throws Exception {
        assertThat(finish(start("import", BRIDGE.toString()))).isZero();
        String before = store();
        Path facts = LongFacts.write(folder, "half", 4000);

        Process process = start("import", facts.toString());
        long half = claimsOfTheRunningImport(1000);
        kill(process);

        assertThat(half).as("claims written when the import was killed").isBetween(1000L, 3900L);
        assertThat(store()).isEqualTo(before);
        assertThat(finish(start("import", facts.toString()))).isZero();
        assertThat(count("claim")).isEqualTo(4002);
    }

    @Test
    void killedStraightAfterTheReportTheStoreIsAsAfter() throws Exception {
        for (int round = 1; round <= 3; round++) {
            Process process = start(
                    "import", LongFacts.write(folder, "round-" + round, 200).toString());
            try (BufferedReader output = process.inputReader()) {
                assertThat(output.readLine()).isEqualTo("claims: 200 added, 0 revised, 0 left alone");
                kill(process);
            }
            assertThat(count("claim")).isEqualTo(200L * round);
            assertThat(count("statement")).isEqualTo(400L * round);
            assertThat(count("change_counter where last_change = " + 200 * round))
                    .isEqualTo(1);
        }
    }

    @Test
    void importingWorksWhileTheServiceRunsAndTheServiceComesBackAfterAKill() throws Exception {
        Process service = start("run");
        int port = port();
        assertThat(finish(start("import", BRIDGE.toString()))).isZero();
        assertThat(get(port, "/schema/fact-file.schema.json")).contains("Claimbook fact file");
        kill(service);
        Files.delete(log("run"));

        start("run");

        assertThat(get(port(), "/schema/fact-file.schema.json")).contains("Claimbook fact file");
        assertThat(count("claim where slug like 'test-bridge-%'")).isEqualTo(2);
    }

    @Test
    void aRefusedImportSaysWhyAndExitsWithOne() throws Exception {
        Path bad = Path.of("src/test/resources/facts/bad/twice.yaml");

        assertThat(finish(start("import", BRIDGE.toString(), bad.toString()))).isEqualTo(1);

        assertThat(Files.readString(log("import")))
                .contains("twice.yaml:4: speakers[1].slug: 'bad-mayor' is declared already in")
                .endsWith("Nothing was stored.\n")
                .doesNotContain("Exception");
        assertThat(count("claim")).isZero();
        assertThat(finish(start("import"))).isEqualTo(2);
    }

    private Process start(String... arguments) throws IOException {
        Path target = Path.of(System.getProperty("claimbook.target", "target"));
        Path jar = target.resolve("quarkus-app/quarkus-run.jar");
        List<String> command = new ArrayList<>();
        if (Files.exists(jar)) {
            String java = ProcessHandle.current().info().command().orElse("java");
            command.addAll(List.of(java, "-Dquarkus.log.console.json.enabled=false", "-jar", jar.toString()));
        } else {
            command.add(System.getProperty("native.image.path"));
        }
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("CLAIMBOOK_DATA", folder.resolve("data").toString());
        builder.environment().put("CLAIMBOOK_PORT", "0");
        builder.environment().put("TELEGRAM_BOT_TOKEN", "");
        builder.redirectError(log(arguments[0]).toFile());
        if (arguments[0].equals("run")) {
            builder.redirectErrorStream(true).redirectOutput(log("run").toFile());
        }
        Process process = builder.start();
        started.add(process);
        return process;
    }

    private Path log(String command) {
        return folder.resolve(command + ".log");
    }

    private static int finish(Process process) throws InterruptedException {
        assertThat(process.waitFor(LONG.toSeconds(), TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    private static void kill(Process process) throws InterruptedException {
        process.destroyForcibly();
        assertThat(process.waitFor()).isEqualTo(KILLED);
    }

    private int port() {
        Pattern listening = Pattern.compile("Listening on: http://[^:]+:(\\d+)");
        int[] port = new int[1];
        await().atMost(LONG).until(() -> {
            Matcher matcher = listening.matcher(Files.readString(log("run")));
            boolean found = matcher.find();
            port[0] = found ? Integer.parseInt(matcher.group(1)) : 0;
            return found;
        });
        return port[0];
    }

    private static String get(int port, String path) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            URI uri = URI.create("http://localhost:" + port + path);
            return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString())
                    .body();
        }
    }

    /** Waits until the import in the other process has written that many claims, and says how many; none is committed. */
    private long claimsOfTheRunningImport(long atLeast) throws SQLException {
        // before there is a lock, this process would open the store, and the import would write through it
        await().atMost(LONG).until(() -> Files.exists(folder.resolve("data/claimbook.lock.db")));
        try (Connection connection = connect()) {
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_UNCOMMITTED);
            long[] written = new long[1];
            await().atMost(LONG).pollInterval(Duration.ofMillis(20)).until(() -> {
                written[0] = count(connection, "claim");
                return written[0] >= atLeast;
            });
            return written[0];
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:h2:file:" + folder.resolve("data/claimbook") + ";WRITE_DELAY=0;AUTO_SERVER=TRUE;IFEXISTS=TRUE",
                "claimbook",
                "");
    }

    private long count(String from) throws SQLException {
        try (Connection connection = connect()) {
            return count(connection, from);
        }
    }

    private static long count(Connection connection, String from) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select count(*) from " + from)) {
            result.next();
            return result.getLong(1);
        }
    }

    /** All rows of all tables. Sequences may have gaps, so how far they are is left out. */
    private String store() throws SQLException, IOException {
        Path script = folder.resolve("script.sql");
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("script nosettings to '" + script + "'");
        }
        try (Stream<String> lines = Files.lines(script)) {
            return String.join(
                    "\n", lines.filter(line -> !line.contains("SEQUENCE")).toList());
        }
    }
}
