package org.claimbook.answer.index;

import java.nio.file.Path;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import org.claimbook.matching.MatchingSettings;

/** How questions are matched. */
@ConfigMapping(prefix = "claimbook.matching")
public interface MatchingConfig {
    /** Share of answers that have to be right: above 0.5 and below 1; 0.98 unless set. Higher answers fewer questions. */
    @WithDefault("0.98")
    double targetPrecision();

    /**
     * Folder with a sentence encoder of one's own, {@code model.onnx} and {@code tokenizer.json}; the shipped
     * all-MiniLM-L6-v2 unless set.
     */
    Optional<Path> encoder();

    /** Called before the start. */
    static void check(MatchingConfig config) {
        try {
            new MatchingSettings(config.targetPrecision());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("CLAIMBOOK_MATCHING_TARGET_PRECISION: " + e.getMessage(), e);
        }
    }
}
