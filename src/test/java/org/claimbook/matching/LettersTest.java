package org.claimbook.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LettersTest {
    @Test
    void countsRunsOfFourOverPunctuationAndCase() {
        assertThat(Letters.runs("A b!")).hasSize(2).isEqualTo(Letters.runs("a-B"));
        assertThat(Letters.runs("")).isEmpty();
    }

    @Test
    void theCosineIsTheShareOfCommonRuns() {
        // " abc", "abc " against " abc", "abcd", "bcd "
        assertThat(Letters.cosine(Letters.runs("abc"), Letters.runs("abcd")))
                .isEqualTo(1 / Math.sqrt(2 * 3), within(1e-9));
        assertThat(Letters.cosine(Letters.runs("Kyiv"), Letters.runs("Kyiv"))).isEqualTo(1, within(1e-9));
        assertThat(Letters.cosine(Letters.runs(""), Letters.runs("Kyiv"))).isZero();
    }

    @Test
    void misspeltAndJoinedNamesAreNearerThanOthers() {
        double joined = Letters.cosine(Letters.runs("krystinamartelli"), Letters.runs("Kristyna Martelli"));

        assertThat(joined).isGreaterThan(0.3);
        assertThat(Letters.cosine(Letters.runs("krystinamartelli"), Letters.runs("Amy Schumer")))
                .isLessThan(0.1);
    }
}
