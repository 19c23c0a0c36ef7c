package org.claimbook.answer.index;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfiguredEncoderTest {

    /** The service says the sentence and ends: it begins before anything is indexed, with a cause that names the setting. */
    @Test
    void aFolderWithoutAnEncoderKeepsTheServiceFromStarting(@TempDir Path folder) {
        MatchingConfig wrong = new MatchingConfig() {
            @Override
            public double targetPrecision() {
                return 0.98;
            }

            @Override
            public Optional<Path> encoder() {
                return Optional.of(folder);
            }
        };
        IndexKeeper keeper = new IndexKeeper(null, null, null, null, null, wrong, true);

        assertThatThrownBy(() -> keeper.begin(null, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasNoCause()
                .hasMessage(
                        "CLAIMBOOK_MATCHING_ENCODER: '" + folder + "' is no sentence encoder: model.onnx is missing");
    }
}
