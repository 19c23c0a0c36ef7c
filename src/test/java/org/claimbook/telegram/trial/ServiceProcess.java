package org.claimbook.telegram.trial;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.claimbook.FreePort;
import org.claimbook.Packaged;
import org.claimbook.access.SecretsInLogs;
import org.claimbook.telegram.BotApiDouble;

/** The built service as a process of its own, with a store in a folder that survives it. */
public final class ServiceProcess implements AutoCloseable {
    private static final Duration LONGEST_START = Duration.ofMinutes(15);

    private final List<String> command;
    private final Path folder;
    private final int port;
    private final Map<String, String> settings = new HashMap<>();
    private Process process;

    /** @param command what starts the application, without its command */
    ServiceProcess(List<String> command, Path folder, String apiUrl) throws IOException {
        this.command = List.copyOf(command);
        this.folder = folder;
        clear(folder);
        port = FreePort.any();
        settings.put("CLAIMBOOK_DATA", folder.resolve("data").toAbsolutePath().toString());
        settings.put("CLAIMBOOK_PORT", String.valueOf(port));
        settings.put("CLAIMBOOK_LOG_JSON", "false");
        settings.put("TELEGRAM_BOT_TOKEN", BotApiDouble.TOKEN);
        settings.put("TELEGRAM_API_URL", apiUrl);
        // a trial plays many callers and busy chats from one place
        settings.put("CLAIMBOOK_LIMIT_EXEMPT", "127.0.0.1,::1");
        settings.put("CLAIMBOOK_LIMIT_CHAT_PER_MINUTE", "1000000");
        // a trial that is broken off leaves nobody behind
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            if (process != null) {
                process.destroyForcibly();
            }
        }));
    }

    /** The application for H2 as it is built. */
    public static ServiceProcess built(Path app, Path folder, String apiUrl, boolean webhook) throws IOException {
        if (!Files.exists(app)) {
            throw new IOException(app + " is not there: build the service first, e.g. with ./claimbook run");
        }
        ServiceProcess service = new ServiceProcess(Packaged.command(app, "512m"), folder, apiUrl);
        return webhook ? service.with("TELEGRAM_PUBLIC_URL", service.url()) : service;
    }

    /** What a command line starts, without Telegram. */
    public static ServiceProcess of(List<String> command, Path folder) throws IOException {
        return new ServiceProcess(command, folder, "http://localhost:1").with("TELEGRAM_BOT_TOKEN", "");
    }

    public ServiceProcess with(String setting, String value) {
        settings.put(setting, value);
        return this;
    }

    /** On a PostgreSQL server, by the settings that it tells. */
    public ServiceProcess on(Map<String, String> database) {
        return with("CLAIMBOOK_DB_URL", database.get("quarkus.datasource.jdbc.url"))
                .with("CLAIMBOOK_DB_USER", database.get("quarkus.datasource.username"))
                .with("CLAIMBOOK_CONVERSATION_PSEUDONYM_KEY", "the key of a trial, 32 letters or more");
    }

    public String url() {
        return "http://localhost:" + port;
    }

    private Path index() {
        return folder.resolve("data").resolve("index");
    }

    public void deleteIndex() throws IOException {
        delete(index());
    }

    /** Overwrites most of each of its files. */
    public void damageIndex() throws IOException {
        Files.walkFileTree(index(), new FilesInUse() {
            @Override
            void visit(Path file) throws IOException {
                byte[] bytes = Files.readAllBytes(file);
                Arrays.fill(bytes, bytes.length / 3, bytes.length, (byte) 7);
                Files.write(file, bytes);
            }
        });
    }

    private static void clear(Path folder) throws IOException {
        delete(folder);
        Files.createDirectories(folder);
    }

    private static void delete(Path folder) throws IOException {
        Files.walkFileTree(folder, new FilesInUse() {
            @Override
            void visit(Path file) throws IOException {
                Files.delete(file);
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException e) {
                visited.toFile().delete();
                return FileVisitResult.CONTINUE;
            }
        });
    }

    public void start() throws IOException {
        process = prepare("run")
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                .start();
    }

    private ProcessBuilder prepare(String... arguments) {
        ProcessBuilder builder = new ProcessBuilder(
                Stream.concat(command.stream(), Stream.of(arguments)).toList());
        builder.environment().keySet().removeIf(name -> name.startsWith("CLAIMBOOK_") || name.startsWith("TELEGRAM_"));
        builder.environment().putAll(settings);
        return builder.redirectErrorStream(true);
    }

    /** Starts it and waits until it answers. */
    public void startReady() throws IOException, InterruptedException {
        start();
        awaitReady();
    }

    /** Waits until it answers from all that is stored. */
    public void awaitReady() throws IOException, InterruptedException {
        long end = System.nanoTime() + LONGEST_START.toNanos();
        while (status("/q/health/ready") != HttpURLConnection.HTTP_OK) {
            if (!isAlive() || System.nanoTime() > end) {
                throw new IOException("the service is not ready; the end of its log:\n" + endOfLog());
            }
            Thread.sleep(200);
        }
    }

    private String endOfLog() throws IOException {
        List<String> lines = Files.readAllLines(log());
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 20), lines.size()));
    }

    /** What it replies there; 0 if it does not. */
    public int status(String path) {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) URI.create(url() + path).toURL().openConnection();
            int status = connection.getResponseCode();
            connection.disconnect();
            return status;
        } catch (IOException e) {
            return 0;
        }
    }

    /** A figure of its metrics by name and labels as they stand there; NaN if there is none. */
    public double metric(String name) throws IOException {
        String page = new String(
                URI.create(url() + "/q/metrics").toURL().openStream().readAllBytes(), StandardCharsets.UTF_8);
        return page.lines()
                .filter(line -> line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(name.length())))
                .findFirst()
                .orElse(Double.NaN);
    }

    /**
     * Runs a command of the application with the same settings.
     *
     * @return what it says
     * @throws IOException if it does not succeed
     */
    public String command(String... arguments) throws IOException, InterruptedException {
        Process running = prepare(arguments).start();
        String said = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (running.waitFor() != 0) {
            throw new IOException(String.join(" ", arguments) + ": " + said);
        }
        return said;
    }

    /** A new key, made by the command of that name. */
    public String key(String role) throws IOException, InterruptedException {
        String said = command("key", "create", "--role", role, "--name", "trial");
        return said.lines()
                .filter(line -> line.startsWith("cbk_"))
                .findFirst()
                .orElseThrow(() -> new IOException("no key was made: " + said));
    }

    public Path log() {
        return folder.resolve("service.log");
    }

    /** Where H2 keeps the store. */
    public Path store() {
        return folder.resolve("data").resolve("claimbook");
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Of a service that has ended. */
    public int exitCode() {
        return process.exitValue();
    }

    public long pid() {
        return process.pid();
    }

    /** Its resident memory in megabytes; 0 where the system does not tell. */
    public long resident() throws IOException {
        Path status = Path.of("/proc", Long.toString(pid()), "status");
        if (!Files.exists(status)) {
            return 0;
        }
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1_000)
                    .findFirst()
                    .orElse(0);
        }
    }

    /** {@code kill -9}. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Asks it to stop, as an operator would. */
    public void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            kill();
        }
    }

    /** @throws IllegalStateException if the service has logged a secret */
    @Override
    public void close() {
        if (process != null) {
            process.destroyForcibly();
            try {
                SecretsInLogs.check(log());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
