package org.claimbook;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

/** Runs the launcher itself, from a folder with a space in its name and called from another one, with made-up JDKs. */
class LauncherTest extends Launched {
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
}
