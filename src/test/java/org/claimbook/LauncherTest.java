package org.claimbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

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

    private static Path jdk(Path jdk, String version) throws IOException {
        Files.createDirectories(jdk.resolve("bin"));
        Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        for (String program : new String[] {"java", "javac"}) {
            Path file = Files.writeString(jdk.resolve("bin").resolve(program), "#!/bin/sh\nexit 0\n");
            assertThat(file.toFile().setExecutable(true)).isTrue();
        }
        return jdk;
    }
}
