package org.claimbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.claimbook.claim.PostgresInstalled;

/** Has the launcher record what a start needs. */
class RehearsalTest extends Launched {
    private static final String ELSEWHERE = "jdbc:postgresql://db.example/claimbook";

    private String target = "target";

    @Test
    void startsWithACacheThatItRecordsOnce() throws Exception {
        Map<String, String> environment = builtProgram(Path.of(System.getProperty("java.home")));

        Result first = launch(environment, "run");
        Result second = launch(environment, "run");

        assertThat(first.messages())
                .contains("recording what the application needs")
                .doesNotContain("did not work");
        assertThat(cache()).isNotEmptyFile();
        assertThat(second.messages()).isEmpty();
        assertThat(List.of(first.output(), second.output())).containsOnly("[run]\n");
    }

    @Test
    void startsWhateverHasBecomeOfTheCache() throws Exception {
        Map<String, String> environment = builtProgram(Path.of(System.getProperty("java.home")));
        launch(environment, "run");
        byte[] good = Files.readAllBytes(cache());
        byte[] other = good.clone();
        Arrays.fill(other, 0, 4_096, (byte) 7);

        for (byte[] bad : List.of(new byte[0], Arrays.copyOf(good, good.length / 2), other)) {
            Files.write(cache(), bad);
            assertThat(launch(environment, "run")).isEqualTo(new Result(0, "[run]\n", ""));
        }
        Files.write(cache(), good);
        Files.delete(program());
        writeProgram(FileTime.from(Instant.parse("2001-01-01T00:00:00Z")));
        assertThat(launch(environment, "run")).isEqualTo(new Result(0, "[run]\n", ""));
        Files.delete(cache());
        assertThat(launch(environment, "run")).isEqualTo(new Result(0, "[run]\n", ""));
    }

    @Test
    void startsWithoutACacheIfNoneCanBeRecorded() throws Exception {
        Path jdk = jdk(folder.resolve("named jdk"), "25");
        Files.writeString(
                jdk.resolve("bin/java"), "#!/bin/sh\ncase $* in *rehearse) exit 3 ;; *) echo \"$*\" ;; esac\n");
        Map<String, String> environment = builtProgram(jdk);

        Result first = launch(environment, "key", "list");
        Result second = launch(environment, "key", "list");

        assertThat(first.messages()).contains("that did not work");
        assertThat(second.messages()).isEmpty();
        assertThat(second.output())
                .contains("-XX:+UseSerialGC")
                .doesNotContain("AOT")
                .endsWith("key list\n");
    }

    @Test
    void leavesTheCollectorToTheUser() throws Exception {
        Path jdk = jdk(folder.resolve("named jdk"), "21.0.9");
        Files.writeString(jdk.resolve("bin/java"), "#!/bin/sh\necho \"$*\"\n");
        Map<String, String> environment = builtProgram(jdk);
        environment.put("CLAIMBOOK_JAVA_OPTS", "-Xmx1g -XX:+UseZGC");

        assertThat(launch(environment, "run").output())
                .contains("-Xmx1g -XX:+UseZGC")
                .doesNotContain("UseSerialGC")
                .doesNotContain("sun-misc-unsafe");
    }

    @Test
    @ExtendWith(PostgresInstalled.class)
    void recordsForPostgresqlWithAServerThatIsThrownAway() throws Exception {
        target = "target/postgresql";
        Map<String, String> environment = builtProgram(Path.of(System.getProperty("java.home")));
        environment.put("CLAIMBOOK_DB_URL", ELSEWHERE);

        Result first = launch(environment, "run");
        Result second = launch(environment, "run");

        assertThat(first.messages())
                .contains("recording what the application needs")
                .doesNotContain("did not work");
        assertThat(cache()).isNotEmptyFile();
        assertThat(target().resolve("rehearsal/log")).content().startsWith("[rehearse]jdbc:postgresql://127.0.0.1:");
        assertThat(second.messages()).isEmpty();
        assertThat(List.of(first.output(), second.output())).containsOnly("[run]" + ELSEWHERE + "\n");
    }

    @Test
    void startsWithoutACacheWhereThereIsNoPostgresqlToRehearseWith() throws Exception {
        target = "target/postgresql";
        Map<String, String> environment = builtProgram(Path.of(System.getProperty("java.home")));
        environment.put("CLAIMBOOK_DB_URL", ELSEWHERE);
        environment.put("PG_BIN", folder.toString());

        assertThat(launch(environment, "run")).isEqualTo(new Result(0, "[run]" + ELSEWHERE + "\n", ""));
        assertThat(cache()).doesNotExist();
    }

    /** A program that prints its arguments, as if it had been built; returns the environment to start it with. */
    private Map<String, String> builtProgram(Path jdk) throws IOException {
        Files.createDirectories(program().getParent());
        writeProgram(FileTime.from(Instant.now()));
        Files.createDirectories(launcher.resolveSibling("src/main"));
        Files.createFile(target().resolve(".claimbook-built"));
        return new HashMap<>(Map.of("JAVA_HOME", jdk.toString()));
    }

    private void writeProgram(FileTime time) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, Shown.class.getName());
        String name = Shown.class.getName().replace('.', '/') + ".class";
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(program()), manifest);
                InputStream code = Objects.requireNonNull(getClass().getResourceAsStream("/" + name))) {
            jar.putNextEntry(new ZipEntry(name));
            code.transferTo(jar);
        }
        Files.setLastModifiedTime(program(), time);
    }

    private Path target() {
        return launcher.resolveSibling(target);
    }

    private Path program() {
        return target().resolve("quarkus-app/quarkus-run.jar");
    }

    private Path cache() {
        return program().resolveSibling(Runtime.version().feature() < 25 ? "claimbook.jsa" : "claimbook.aot");
    }

    /** Stands in for the application. */
    public static final class Shown {
        private Shown() {}

        /** Prints the arguments, and the database that is set. */
        public static void main(String... arguments) {
            System.out.println(
                    Arrays.toString(arguments) + Objects.requireNonNullElse(System.getenv("CLAIMBOOK_DB_URL"), ""));
        }
    }
}
