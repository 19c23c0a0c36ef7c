package org.claimbook.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.claimbook.Packaged;
import org.claimbook.telegram.trial.StoreCheck;

/** Kills the packaged application, as a process of its own with a file-based store, and looks at what it leaves. */
class StoreProcessIT {
    private static final int KILLED = 128 + 9;
    private static final int STOPPED = 128 + 15;
    private static final Path BRIDGE = Path.of("src/test/resources/facts/store/bridge.yaml");
    private static final Duration LONG = Duration.ofMinutes(3);

    private static final Pattern PROGRESS = Pattern.compile("(\\d+) of \\d+ claims");

    @TempDir
    Path folder;

    private final List<Process> started = new ArrayList<>();
    private final Map<String, String> environment = new HashMap<>();

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
        Path facts = LongFacts.write(folder, "half", 2000);
        environment.put("QUARKUS_LOG_CATEGORY__ORG_CLAIMBOOK_OPS__LEVEL", "DEBUG");

        Process process = start("import", facts.toString());
        long half = claimsOfTheRunningImport(process, 500);
        kill(process);

        environment.clear();
        assertThat(half).as("claims written when the import was killed").isBetween(500L, 1900L);
        assertThat(store()).isEqualTo(before);
        assertThat(finish(start("import", facts.toString()))).isZero();
        assertThat(count("claim")).isEqualTo(2002);
    }

    @Test
    void killedStraightAfterTheReportTheStoreIsAsAfter() throws Exception {
        for (int round = 1; round <= 2; round++) {
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
    void commandsReachTheRunningServiceWhichComesBackAfterAKillAndAnswersWhatIsUnderWayWhenItIsStopped()
            throws Exception {
        Process killed = start("run");
        int port = port();
        assertThat(finish(start("import", BRIDGE.toString()))).isZero();
        assertThat(finish(start("backup", folder.resolve("backup.zip").toString())))
                .isZero();
        assertThat(folder.resolve("backup.zip")).exists();
        assertThat(get(port, "/schema/fact-file.schema.json")).contains("Claimbook fact file");
        await().atMost(LONG).until(() -> metric(port(), "claimbook_index_lag") == 0);
        double indexed = metric(port(), "claimbook_index_claims");
        Files.move(log("run"), folder.resolve("first.log"));
        assertThat(finish(start("run"))).isEqualTo(1);
        assertThat(Files.readString(log("run")))
                .contains("CLAIMBOOK_DATA", folder.resolve("data").toString(), "in use by another process")
                .doesNotContain("Exception", "\tat ");
        kill(killed);
        Files.delete(log("run"));
        assertThat(finish(
                        start("import", LongFacts.write(folder, "meanwhile", 3).toString())))
                .isZero();

        Process stopped = start("run");
        port = port();
        assertThat(get(port, "/api/v1/claims/test-bridge-cracked")).contains("test-bridge-cracked");
        await().atMost(LONG).until(() -> get(port(), "/api/v1/ask?q=Rain").contains("UNKNOWN"));
        // the index of before the kill has caught up
        assertThat(metric(port, "claimbook_index_claims")).isEqualTo(indexed + 3);
        assertThat(metric(port, "claimbook_index_prepared_total")).isEqualTo(3);
        assertThatItAnswersWhatIsUnderWay(port, stopped);
        assertThat(count("claim where slug like 'test-bridge-%'")).isEqualTo(2);
    }

    private void assertThatItAnswersWhatIsUnderWay(int port, Process stopped) throws Exception {
        try (Socket streaming = request(port, "GET /api/v1/events HTTP/1.1");
                Socket underWay = request(
                        port, "POST /api/v1/ask HTTP/1.1", "Content-Type: application/json", "Content-Length: 21")) {
            assertThat(new BufferedReader(new InputStreamReader(streaming.getInputStream())).readLine())
                    .contains("200");
            stopped.destroy();
            // the service takes nothing new, and waits for the rest of this
            await().atMost(LONG).until(() -> isRefused(port(), "/schema/fact-file.schema.json"));
            underWay.getOutputStream().write("{\"question\": \"Rain?\"}".getBytes(StandardCharsets.UTF_8));
            underWay.getOutputStream().flush();
            assertThat(new BufferedReader(new InputStreamReader(underWay.getInputStream())).readLine())
                    .contains("200");
            long answered = System.nanoTime();
            assertThat(finish(stopped)).isEqualTo(STOPPED);
            assertThat(Duration.ofNanos(System.nanoTime() - answered)).isLessThan(Duration.ofSeconds(25));
        }
    }

    private static Socket request(int port, String... head) throws IOException {
        Socket socket = new Socket("localhost", port);
        socket.getOutputStream()
                .write((String.join("\r\n", head) + "\r\nHost: localhost\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
        return socket;
    }

    private static boolean isRefused(int port, String path) throws InterruptedException {
        try {
            return !get(port, path).contains("Claimbook fact file");
        } catch (IOException e) {
            return true;
        }
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
        List<String> command = Packaged.command(Packaged.application(), "");
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("CLAIMBOOK_DATA", folder.resolve("data").toString());
        builder.environment().put("CLAIMBOOK_PORT", "0");
        builder.environment().put("CLAIMBOOK_LOG_JSON", "false");
        builder.environment().put("TELEGRAM_BOT_TOKEN", "");
        builder.environment().putAll(environment);
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

    private static double metric(int port, String name) throws IOException, InterruptedException {
        return get(port, "/q/metrics")
                .lines()
                .filter(line -> line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
                .findFirst()
                .orElse(Double.NaN);
    }

    /** Waits until the import in the other process has written that many claims, and says how many; none is committed. */
    private long claimsOfTheRunningImport(Process process, long atLeast) {
        long[] told = new long[1];
        await().atMost(LONG).until(() -> {
            Matcher progress = PROGRESS.matcher(Files.readString(log("import")));
            while (progress.find()) {
                told[0] = Long.parseLong(progress.group(1));
            }
            return told[0] >= atLeast || !process.isAlive();
        });
        return told[0];
    }

    private long count(String from) throws SQLException {
        return stored().count(from);
    }

    private StoreCheck stored() {
        return new StoreCheck(folder.resolve("data/claimbook"));
    }

    /** All rows of all tables. Sequences may have gaps, so how far they are is left out. */
    private String store() throws SQLException, IOException {
        Path script = folder.resolve("script.sql");
        try (Connection connection = stored().connect();
                Statement statement = connection.createStatement()) {
            statement.execute("script nosettings to '" + script + "'");
        }
        try (Stream<String> lines = Files.lines(script)) {
            return String.join(
                    "\n", lines.filter(line -> !line.contains("SEQUENCE")).toList());
        }
    }
}
