package org.claimbook.claim;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

import org.claimbook.FreePort;

/** A real PostgreSQL server of the test's own, on a free port, with its files in a temporary folder. */
public final class PostgresServer implements QuarkusTestResourceLifecycleManager {
    private static final String USER = "claimbook";

    private Path folder;
    private Path bin;
    private int port;

    /** The folder with {@code initdb} and {@code pg_ctl}, newest version first; PG_BIN names another. */
    static Optional<Path> binaries() {
        if (System.getenv("PG_BIN") != null) {
            return Optional.of(Path.of(System.getenv("PG_BIN")));
        }
        try (Stream<Path> versions = Files.list(Path.of("/usr/lib/postgresql"))) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(found -> Files.isExecutable(found.resolve("initdb")))
                    .max(Comparator.comparing(found ->
                            Integer.parseInt(found.getParent().getFileName().toString())));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    @Override
    public Map<String, String> start() {
        bin = binaries().orElse(null);
        if (bin == null) {
            return Map.of();
        }
        try {
            folder = Files.createTempDirectory("claimbook-postgres");
            if (isRoot()) {
                run("chown", "postgres", folder.toString());
            } else {
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            }
            // whoever is broken off leaves no server behind
            Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
            port = FreePort.any();
            server("initdb", "-D", data(), "-U", USER, "-A", "trust", "-E", "UTF8", "--no-sync", "--locale=C.UTF-8");
            comeBack();
            return Map.of(
                    "quarkus.datasource.jdbc.url",
                    "jdbc:postgresql://127.0.0.1:" + port + "/postgres",
                    "quarkus.datasource.username",
                    USER,
                    "quarkus.datasource.password",
                    "");
        } catch (IOException e) {
            throw new IllegalStateException("PostgreSQL could not be started from " + bin, e);
        }
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, new TestInjector.MatchesType(PostgresServer.class));
    }

    /** Stops it as a crash would: connections are cut, and it recovers at the next start. */
    public void goDown() throws IOException {
        server("pg_ctl", "stop", "-m", "immediate", "-w", "-D", data());
    }

    /** Starts it where it was. */
    public void comeBack() throws IOException {
        server("pg_ctl", "start", "-w", "-D", data(), "-l", folder + "/log", "-o", options());
    }

    @Override
    public void stop() {
        if (folder == null) {
            return;
        }
        try {
            goDown();
            run("rm", "-rf", folder.toString());
            folder = null;
        } catch (IOException e) {
            throw new IllegalStateException("PostgreSQL could not be stopped in " + folder, e);
        }
    }

    private String data() {
        return folder + "/data";
    }

    private String options() {
        return "-p " + port + " -c listen_addresses=127.0.0.1 -c fsync=off -k " + folder;
    }

    /** PostgreSQL refuses to run as root. */
    private void server(String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            command.addAll(List.of("runuser", "-u", "postgres", "--"));
        }
        command.add(bin.resolve(program).toString());
        command.addAll(List.of(arguments));
        run(command.toArray(String[]::new));
    }

    private void run(String... command) throws IOException {
        File output = File.createTempFile("claimbook", ".out");
        Process process = new ProcessBuilder(command)
                .directory(new File("/"))
                .redirectErrorStream(true)
                .redirectOutput(output)
                .start();
        try {
            if (!process.waitFor(2, TimeUnit.MINUTES) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IOException(String.join(" ", command) + ":\n" + Files.readString(output.toPath()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } finally {
            Files.delete(output.toPath());
        }
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }
}
