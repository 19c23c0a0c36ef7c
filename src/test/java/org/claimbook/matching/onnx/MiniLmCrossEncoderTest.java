package org.claimbook.matching.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class MiniLmCrossEncoderTest {
    /** The product rounds what goes into a matrix to 8 bits, PyTorch does not. */
    private static final double ROUNDED = 0.25;

    private static MiniLmCrossEncoder encoder;

    @BeforeAll
    static void start() {
        encoder = MiniLmCrossEncoder.shipped();
    }

    @AfterAll
    static void stop() {
        encoder.close();
    }

    /** The scores of the file are those of tuning/tune.py. */
    @ParameterizedTest
    @CsvFileSource(resources = "/matching/onnx/pairs.psv", delimiter = '|', useHeadersInDisplayName = true)
    void scoresAsWhereItWasTuned(String text, String claim, double score) {
        assertThat(encoder.score(text, claim)).isEqualTo(score, within(ROUNDED));
    }

    @Test
    void scoresTheClaimThatIsMeantAboveItsNeighbour() {
        String post = "So they say the roof of Notre-Dame was set on fire on purpose?!";

        assertThat(encoder.score(post, "The fire in Notre-Dame was started deliberately."))
                .isGreaterThan(encoder.score(post, "Donations for Notre-Dame reached a billion euros.") + 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "?", "普京 🔥 שלום", "\u0000\u202e", "word word word"})
    void scoresWhateverIsWritten(String text) {
        assertThat(encoder.score(text, "A ship blocked the canal.")).isFinite();
        assertThat(encoder.score("Did a ship block the canal?", text)).isFinite();
    }

    @Test
    void cutsLongTexts() {
        String long64 = "canal ".repeat(MiniLmCrossEncoder.MAX_TOKENS);

        assertThat(encoder.score(long64, long64)).isEqualTo(encoder.score(long64.repeat(50), long64.repeat(50)));
    }
}
