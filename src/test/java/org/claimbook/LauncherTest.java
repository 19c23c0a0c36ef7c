package org.claimbook;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the launcher itself, from a folder with a space in its name and called from another one, with made-up JDKs. */
class LauncherTest {
    private record Result(int status, String output, String messages) {}

    @TempDir
    Path folder;

    private Path launcher;
    private Path home;

    @BeforeEach
    void copyLauncher() throws IOException {
        Path project = Files.createDirectories(folder.resolve("my project"));
        launcher = Files.copy(Path.of("claimbook"), project.resolve("claimbook"), StandardCopyOption.COPY_ATTRIBUTES);
        Files.copy(Path.of("pom.xml"), project.resolve("pom.xml"));
        home = Files.createDirectories(folder.resolve("my home"));
    }

    @Test
    void takesTheNewestJdkOfTheUsualFolders() throws Exception {
        jdk(home.resolve(".sdkman/candidates/java/98-open"), "98.0.1");
        Path newest = jdk(home.resolve(".sdkman/candidates/java/99-open"), "99.0.1");

        assertThat(launch(Map.of(), "jdk").output()).isEqualTo(newest + "\n");
    }

    @Test
    void takesTheJdkThatTheUserNames() throws Exception {
        jdk(home.resolve(".jdks/jdk-99"), "99");
        Path named = jdk(folder.resolve("named jdk"), "21.0.9");

        assertThat(launch(Map.of("JAVA_HOME", named.toString()), "jdk").output())
                .isEqualTo(named + "\n");
    }

    @Test
    void passesOverAnOldJavaHomeAndSaysSo() throws Exception {
        Path old = jdk(folder.resolve("jdk17"), "17.0.15");
        Path fresh = jdk(home.resolve(".jdks/jdk-99"), "99");

        Result result = launch(Map.of("JAVA_HOME", old.toString()), "jdk");

        assertThat(result.output()).isEqualTo(fresh + "\n");
        assertThat(result.messages()).contains("passing over " + old);
    }

    @Test
    void passesOverARuntimeWithoutACompiler() throws Exception {
        Path runtime = jdk(home.resolve(".jdks/jre-100"), "100");
        Files.delete(runtime.resolve("bin/javac"));
        Path jdk = jdk(home.resolve(".jdks/jdk-99"), "99");

        assertThat(launch(Map.of(), "jdk").output()).isEqualTo(jdk + "\n");
    }

    @Test
    void readsSettingsFromTheFileBesideIt() throws Exception {
        Path named = jdk(folder.resolve("named jdk"), "21.0.9");
        Files.writeString(launcher.resolveSibling(".env"), "CLAIMBOOK_JAVA_HOME=" + named + "\n");

        assertThat(launch(Map.of(), "jdk").output()).isEqualTo(named + "\n");
    }

    @Test
    void worksThroughASymbolicLink() throws Exception {
        launcher = Files.createSymbolicLink(folder.resolve("link"), launcher);

        assertThat(launch(Map.of(), "version").output()).startsWith("claimbook ");
    }

    @Test
    void saysWhatDoesNotExist() throws Exception {
        Result unknown = launch(Map.of(), "fly");
        assertThat(unknown.status()).isEqualTo(2);
        assertThat(unknown.messages()).contains("there is no command 'fly'", "Usage:");
    }

    @Test
    void tellsAboutEachCommandWithoutAJdkAndWithoutABuild() throws Exception {
        Path pages = Files.createDirectories(launcher.resolveSibling("docs/commands"));
        for (String page : List.of("run", "import", "export", "draft", "key", "key-create", "eval", "trial")) {
            Files.copy(Path.of("docs/commands", page + ".txt"), pages.resolve(page + ".txt"));
            String[] words = (page + " --help").replace("-create", " create").split(" ");

            assertThat(launch(Map.of(), words).output()).isEqualTo(Files.readString(pages.resolve(page + ".txt")));
        }
        for (String command : List.of("dev", "test", "release", "native", "bench", "jdk")) {
            assertThat(launch(Map.of(), command, "--help").output()).contains("  " + command + " ");
        }
        assertThat(launch(Map.of(), "trial", "telegram", "-h").output()).startsWith("Usage: claimbook trial telegram");
        assertThat(launcher.resolveSibling("target")).doesNotExist();
    }

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
    void saysWhatANativeExecutableNeeds() throws Exception {
        assumeThat(List.of(Path.of("/usr/bin/docker"), Path.of("/usr/bin/podman")))
                .as("what builds in a container")
                .noneMatch(Files::exists);
        jdk(home.resolve(".jdks/graalvm-21"), "21.0.9", "native-image");
        Path jdk = jdk(folder.resolve("named jdk"), "25");

        Result result = launch(Map.of("JAVA_HOME", jdk.toString(), "PATH", "/usr/bin:/bin"), "native");

        assertThat(result.status()).isEqualTo(1);
        assertThat(result.messages())
                .contains("needs a GraalVM or Mandrel for JDK 25 (GRAALVM_HOME), or Docker or Podman; 8 GB of memory");
    }

    @Test
    void buildsTestsAndMeasuresANativeExecutableWithTheGraalVmThatItFinds() throws Exception {
        Path graalvm = jdk(home.resolve(".sdkman/candidates/java/25-graal"), "25.0.3", "native-image");
        Path jdk = jdk(folder.resolve("named jdk"), "25");
        script(jdk.resolve("bin/java"), "echo \"$*\"");
        script(
                launcher.resolveSibling("mvnw"),
                "echo \"$JAVA_HOME $*\" >>calls",
                "case $* in *-Dnative*) mkdir -p target; printf x >target/it-runner; chmod +x target/it-runner ;; esac",
                "echo lib.jar >target/trial-classpath");

        Result result = launch(Map.of("JAVA_HOME", jdk.toString()), "native", "-DskipITs");

        assertThat(result.messages())
                .contains("building with " + graalvm + "; it takes 8 GB", "target/it-runner has 0 MB");
        assertThat(Files.readAllLines(launcher.resolveSibling("calls")))
                .first(as(InstanceOfAssertFactories.STRING))
                .startsWith(graalvm + " -B verify -Dnative -DskipUnitTests")
                .endsWith("-DskipITs");
        assertThat(result.output()).contains("org.claimbook.trial.StartTrial --executable target/it-runner");
    }

    /** A program that prints its arguments, as if it had been built; returns the environment to start it with. */
    private Map<String, String> builtProgram(Path jdk) throws IOException {
        Files.createDirectories(program().getParent());
        writeProgram(FileTime.from(Instant.now()));
        Files.createDirectories(launcher.resolveSibling("src/main"));
        Files.createFile(launcher.resolveSibling("target/.claimbook-built"));
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

    private Path program() {
        return launcher.resolveSibling("target/quarkus-app/quarkus-run.jar");
    }

    private Path cache() {
        return program().resolveSibling(Runtime.version().feature() < 25 ? "claimbook.jsa" : "claimbook.aot");
    }

    /** Stands in for the application. */
    public static final class Shown {
        private Shown() {}

        /** Prints the arguments. */
        public static void main(String... arguments) {
            System.out.println(Arrays.toString(arguments));
        }
    }

    private Result launch(Map<String, String> environment, String... arguments) throws Exception {
        Path output = folder.resolve("output");
        Path messages = folder.resolve("messages");
        ProcessBuilder builder = new ProcessBuilder("sh", launcher.toString())
                .directory(folder.toFile())
                .redirectOutput(output.toFile())
                .redirectError(messages.toFile());
        builder.command().addAll(List.of(arguments));
        builder.environment()
                .keySet()
                .removeIf(
                        name -> name.startsWith("CLAIMBOOK_") || name.equals("JAVA_HOME") || name.equals("SDKMAN_DIR"));
        builder.environment().put("HOME", home.toString());
        builder.environment().putAll(environment);
        Process process = builder.start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("ended in time").isTrue();
        return new Result(process.exitValue(), Files.readString(output), Files.readString(messages));
    }

    private static Path jdk(Path jdk, String version, String... more) throws IOException {
        Files.createDirectories(jdk.resolve("bin"));
        Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        for (String program : (String.join(" ", more) + " java javac").strip().split(" ")) {
            script(jdk.resolve("bin").resolve(program), "exit 0");
        }
        return jdk;
    }

    private static void script(Path file, String... lines) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + String.join("\n", lines) + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }
}
