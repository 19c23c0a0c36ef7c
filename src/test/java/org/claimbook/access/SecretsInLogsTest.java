package org.claimbook.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Leaks on purpose: who looks for secrets has to find one of each kind. */
class SecretsInLogsTest {
    @TempDir
    Path folder;

    /** Put together here, so that the reports of this very test have none. */
    static List<String> leaks() {
        KeyText key = KeyText.random(new SecureRandom());
        return List.of(
                "key=cbk_" + key.name() + "_" + key.secret(),
                "whsec_" + "b0FzZGZqa2xhc2RmamtsYXNkZmprbGE=",
                "Authorization: Bearer " + "eyJhbGciOiJSUzI1NiJ9" + ".eyJzdWIiOiJtZSJ9AAAA"
                        + ".c2lnbmF0dXJlc2lnbmF0dXJl",
                "GET /bot424242:" + "AAE-double_of" + "-the_Bot-API_0123456789/getMe",
                "Basic " + "canary" + "7f3a9c",
                "a-key-of-a-test" + "-and-of-nothing-else",
                "jdbc:postgresql://host/name?user=me&pass" + "word=hunter2");
    }

    @ParameterizedTest(name = "leak {index}")
    @MethodSource("leaks")
    void whatLeaksIsFoundAndNotRepeated(String leak) throws IOException {
        Path log = Files.writeString(folder.resolve("log"), "INFO all is well\nWARN it failed: " + leak + "!\n");

        List<String> found = SecretsInLogs.in(log, Map.of());

        assertThat(found).hasSize(1).first().asString().startsWith(log + ":2: ").doesNotContain(leak);
        assertThatThrownBy(() -> SecretsInLogs.check(log)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatAServiceMadeForItselfIsFound() throws Exception {
        Path data = Files.createDirectories(folder.resolve("test-data/one"));
        Files.writeString(data.resolve("pseudonym.key"), "made by the service\n");
        Path reports = Files.createDirectories(folder.resolve("surefire-reports"));
        Files.writeString(reports.resolve("TEST-clean.xml"), "<system-out>INFO all is well</system-out>");

        assertThat(build()).isZero();

        Files.writeString(reports.resolve("TEST-leak.xml"), "<system-out>with made by the service</system-out>");
        assertThat(build()).isEqualTo(1);
    }

    @Test
    void whatIsNoSecretIsLeftAlone() throws IOException {
        Path log = Files.writeString(
                folder.resolve("log"),
                "cbk_0123456789ab is the name of a key\nwhsec_ and base64\njdbc:postgresql://host/name\npassword: wrong\n");

        assertThat(SecretsInLogs.in(log, Map.of())).isEmpty();
    }

    /** The end of a build, as it is run there; returns its exit code. */
    private int build() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-cp",
                        "target/test-classes",
                        SecretsInLogs.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return process.exitValue();
    }
}
