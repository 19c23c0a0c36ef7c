package org.claimbook.ops.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of a database that cannot be reached. */
class ServerCheckTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://127.0.0.1:1/facts?user=me&password=secret",
                "jdbc:postgresql://me:secret@127.0.0.1:1/facts",
                "jdbc:postgresql://127.0.0.1:wrong/facts?password=secret"
            })
    void theAddressIsToldWithoutAPassword(String url) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        Settings settings =
                new Settings(Path.of("data"), url, "me", Optional.empty(), List.of(), Optional.of("postgresql"));

        assertThatThrownBy(() -> new ServerCheck(
                                settings, Duration.ZERO, new PrintStream(said, true, StandardCharsets.UTF_8))
                        .run())
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContainingAll("CLAIMBOOK_DB_URL", "facts")
                .hasMessageNotContaining("secret");
        assertThat(said.toString(StandardCharsets.UTF_8)).doesNotContain("secret");
    }

    @Test
    void anotherKindOfDatabaseIsToldWithoutItsSettings() {
        assertThat(new Settings(
                                Path.of("data"),
                                "jdbc:h2:tcp://host/facts;PASSWORD=secret",
                                "me",
                                Optional.empty(),
                                List.of(),
                                Optional.of("h2"))
                        .shownUrl())
                .isEqualTo("jdbc:h2:tcp://host/facts");
    }
}
