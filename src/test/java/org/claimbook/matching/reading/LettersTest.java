package org.claimbook.matching.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LettersTest {
    @Test
    void countsRunsOfFourOverPunctuationAndCase() {
        assertThat(Letters.of("A b!").size()).isEqualTo(2);
        assertThat(Letters.of("A b!").cosine(Letters.of("a-B"))).isEqualTo(1, within(1e-9));
        assertThat(Letters.of("").size()).isZero();
    }

    @Test
    void theCosineIsTheShareOfCommonRuns() {
        // " abc", "abc " against " abc", "abcd", "bcd "
        assertThat(Letters.of("abc").cosine(Letters.of("abcd"))).isEqualTo(1 / Math.sqrt(2 * 3), within(1e-9));
        assertThat(Letters.of("Kyiv").cosine(Letters.of("Kyiv"))).isEqualTo(1, within(1e-9));
        assertThat(Letters.of("").cosine(Letters.of("Kyiv"))).isZero();
    }

    @Test
    void misspeltAndJoinedNamesAreNearerThanOthers() {
        double joined = Letters.of("krystinamartelli").cosine(Letters.of("Kristyna Martelli"));

        assertThat(joined).isGreaterThan(0.3);
        assertThat(Letters.of("krystinamartelli").cosine(Letters.of("Amy Schumer")))
                .isLessThan(0.1);
    }
}
