package org.claimbook.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PseudonymsTest {
    private static final String KEY = "0123456789abcdef0123456789abcdef";

    @TempDir
    Path data;

    private record Config(Optional<String> pseudonymKey, Duration retention, Duration newsEvery)
            implements ConversationConfig {
        static Config with(String key) {
            return new Config(Optional.ofNullable(key), Duration.ofDays(30), Duration.ofSeconds(10));
        }
    }

    private Pseudonyms pseudonyms(String key, String database) {
        return new Pseudonyms(new PseudonymKey(Config.with(key), data.resolve("deep"), database));
    }

    @Test
    void dependOnTheKeyAndTellUsersFromChats() {
        Asker asker = pseudonyms(KEY, "h2").of(5001, 5001);

        assertThat(asker.user()).isNotEqualTo(asker.chat()).doesNotContain("5001");
        assertThat(pseudonyms(KEY, "postgresql").of(5001, 5001)).isEqualTo(asker);
        assertThat(pseudonyms(KEY + "x", "h2").of(5001, 5001).user()).isNotEqualTo(asker.user());
    }

    @Test
    void aKeyIsMadeOnceAndReadableByItsOwnerOnly() throws Exception {
        Asker asker = pseudonyms(null, "h2").of(1, 2);

        assertThat(pseudonyms(null, "h2").of(1, 2)).isEqualTo(asker);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("deep/pseudonym.key"))))
                .isEqualTo("rw-------");
    }

    @Test
    void aSharedDatabaseNeedsAKeyThatIsSet() {
        Pseudonyms none = pseudonyms(null, "postgresql");

        assertThatThrownBy(none::check)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("CLAIMBOOK_CONVERSATION_PSEUDONYM_KEY");
    }

    @Test
    void aShortKeyIsRefusedWithoutBeingShown() {
        Pseudonyms weak = pseudonyms("hush", "h2");

        assertThatThrownBy(weak::check)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("of 4 characters")
                .hasMessageNotContaining("hush");
    }
}
