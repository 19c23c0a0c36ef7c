package org.claimbook.ops.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The key in the data folder is the embedded database's, and no other's. */
class KeptKeyTest {
    private static final String KEPT = "the key in the data folder, which is long enough";

    @TempDir
    Path data;

    @BeforeEach
    void keepOne() throws Exception {
        Files.writeString(data.resolve("pseudonym.key"), KEPT);
    }

    @Test
    void anotherDatabaseNeedsTheKeyInItsSettings() throws Exception {
        KeptKey none = new KeptKey(Optional.empty(), data, "postgresql");

        assertThat(none.read()).isEmpty();
        assertThat(none.readFile()).contains(KEPT);
        assertThatThrownBy(() -> none.check(KEPT))
                .isInstanceOf(BackupException.class)
                .hasMessageContaining("CLAIMBOOK_CONVERSATION_PSEUDONYM_KEY");
        assertThatThrownBy(() -> new KeptKey(Optional.of("another"), data, "postgresql").check(KEPT))
                .isInstanceOf(BackupException.class);
        assertThatCode(() -> new KeptKey(Optional.of(KEPT), data, "postgresql").check(KEPT))
                .doesNotThrowAnyException();
    }

    @Test
    void theEmbeddedDatabaseHasTheKeyInItsFolder() throws Exception {
        KeptKey kept = new KeptKey(Optional.empty(), data, "h2");

        assertThat(kept.read()).contains(KEPT);
        assertThatCode(() -> kept.check(KEPT)).doesNotThrowAnyException();
        assertThatThrownBy(() -> kept.check("another")).isInstanceOf(BackupException.class);
    }
}
