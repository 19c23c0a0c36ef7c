package org.claimbook.claim.review.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageNamesTest {
    @ParameterizedTest
    @CsvSource({
        "en, en",
        "pt-BR, pt",
        "eng, en",
        "ENGLISH, en",
        "Deutsch, de",
        "français, fr",
        "Русский, ru",
        "Ukrainian, uk",
        "日本語, ja",
        "' Svenska ', sv"
    })
    void areToldWhicheverWayTheyAreWritten(String written, String language) {
        assertThat(ClaimReviewReader.twoLetters(written, "?")).isEqualTo(language);
    }

    @ParameterizedTest
    @CsvSource({"''", "Elvish", "e", "engl"})
    void whatIsNoneIsLeftOpen(String written) {
        assertThat(ClaimReviewReader.twoLetters(written, "?")).isEqualTo("?");
    }

    @Test
    void allLettersOfAllLanguagesLeadToOne() {
        assertThat(LanguageNames.CODES.values()).contains("en", "uk", "zu").allSatisfy(code -> assertThat(code)
                .matches("[a-z]{2}"));
    }
}
