package org.claimbook.claim.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.claimbook.claim.Verdict;

class VerdictTableTest {
    private final VerdictTable table = VerdictTable.shipped();

    @ParameterizedTest
    @CsvSource({
        "❌ FALSE., REFUTED",
        "  Pants-on-Fire! , REFUTED",
        "Médiaverdad, ",
        "VERDAD A MEDIAS, CONFLICTING_EVIDENCE",
        "engañoso, CONFLICTING_EVIDENCE",
        "enganoso, CONFLICTING_EVIDENCE",
        "Правда, SUPPORTED",
        "غير صحيح, REFUTED",
        "झूठ, REFUTED",
        "झठ, ",
        "사실, SUPPORTED",
        "Mostly true, CONFLICTING_EVIDENCE",
        "Unproven, NOT_ENOUGH_EVIDENCE",
        "Refuted, REFUTED",
        "Not enough evidence, NOT_ENOUGH_EVIDENCE",
        "Conflicting evidence, CONFLICTING_EVIDENCE",
        "Supported, SUPPORTED",
        "not false, ",
        "False but funny, ",
        "Satire, ",
        "Half Flip, ",
        "'', "
    })
    void knowsWordsAsAWholeOnly(String words, Verdict verdict) {
        assertThat(table.verdict(List.of(words)).orElse(null)).isEqualTo(verdict);
    }

    @Test
    void severalWordsHaveToAgree() {
        assertThat(table.verdict(List.of("False", "Falso"))).contains(Verdict.REFUTED);
        assertThat(table.verdict(List.of("Zorblax", "Falso"))).contains(Verdict.REFUTED);
        assertThat(table.verdict(List.of("True", "Falso"))).isEmpty();
    }

    @Test
    void aTableThatContradictsItselfIsRefused() {
        assertThatThrownBy(() -> VerdictTable.of(List.of("SUPPORTED\ten\tright", "REFUTED\txx\tno | Right!")))
                .hasMessage("verdicts: 'Right!' is REFUTED and SUPPORTED");
    }
}
