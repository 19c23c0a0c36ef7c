package org.claimbook.matching.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class QuantitiesTest {

    @ParameterizedTest
    @CsvFileSource(
            resources = "/matching/language/quantities.psv",
            delimiter = '|',
            emptyValue = "",
            useHeadersInDisplayName = true)
    void readsNumbers(String text, String quantities) {
        String expected = quantities == null ? "" : quantities;

        assertThat(in(text).stream().map(QuantitiesTest::written).collect(Collectors.joining(", ")))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvFileSource(
            resources = "/matching/language/agreeing-quantities.psv",
            delimiter = '|',
            useHeadersInDisplayName = true)
    void comparesNumbersAsReadersDo(String one, String other, boolean agree) {
        Quantity first = in(one).getFirst();
        Quantity second = in(other).getFirst();

        assertThat(first.agreesWith(second)).isEqualTo(agree);
        assertThat(second.agreesWith(first)).as("the other way round").isEqualTo(agree);
    }

    @Test
    void tellsWhichTokensANumberCovers() {
        assertThat(in("Were nearly two hundred thousand drones seen in 2025?"))
                .extracting(Quantity::from, Quantity::to)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(2, 5), org.assertj.core.groups.Tuple.tuple(8, 9));
    }

    private static List<Quantity> in(String text) {
        return Quantities.in(Tokenizer.tokens(text));
    }

    private static String written(Quantity quantity) {
        String value = new BigDecimal(quantity.value()).stripTrailingZeros().toPlainString();
        return (quantity.approximate() ? "~" : "") + value + (quantity.unit().isEmpty() ? "" : " " + quantity.unit());
    }
}
