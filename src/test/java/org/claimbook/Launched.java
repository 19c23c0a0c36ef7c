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
import org.junit.jupiter.api.io.TempDir;

/** Runs the launcher itself, from a folder with a space in its name and called from another one, with made-up JDKs. */
abstract class Launched {
    record Result(int status, String output, String messages) {}

    @TempDir
    Path folder;

    Path launcher;
    Path home;

    @BeforeEach
    void copyLauncher() throws IOException {
        Path project = Files.createDirectories(folder.resolve("my project"));
        launcher = Files.copy(Path.of("claimbook"), project.resolve("claimbook"), StandardCopyOption.COPY_ATTRIBUTES);
        Files.copy(Path.of("pom.xml"), project.resolve("pom.xml"));
        home = Files.createDirectories(folder.resolve("my home"));
    }

    Result launch(Map<String, String> environment, String... arguments) throws Exception {
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

    static Path jdk(Path jdk, String version, String... more) throws IOException {
        Files.createDirectories(jdk.resolve("bin"));
        Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        for (String program : (String.join(" ", more) + " java javac").strip().split(" ")) {
            script(jdk.resolve("bin").resolve(program), "exit 0");
        }
        return jdk;
    }

    static void script(Path file, String... lines) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + String.join("\n", lines) + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }
}
