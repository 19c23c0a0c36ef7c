package org.claimbook.matching.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class WordNetExtractTest {

    @Test
    void theShippedWordListsAreWhatWordNetGives() throws Exception {
        new WordNetExtract().files().forEach((file, lines) -> {
            try (var in = Lexicon.class.getResourceAsStream(file)) {
                assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8).lines())
                        .as(file)
                        .containsExactlyElementsOf(lines);
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
    }
}
