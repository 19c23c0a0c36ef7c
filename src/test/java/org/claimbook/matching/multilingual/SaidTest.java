package org.claimbook.matching.multilingual;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

import org.claimbook.matching.reading.KnownName;

class SaidTest {
    private static final SpokenNames NAMES = new SpokenNames(List.of(
            new KnownName("putin", List.of("Vladimir Putin", "Putin"), Set.of()),
            new KnownName("zelenskyy", List.of("Volodymyr Zelenskyy", "Zelensky"), Set.of()),
            new KnownName("ukraine", List.of("Ukraine", "Україна"), Set.of()),
            new KnownName("russia", List.of("Russia", "Росія", "Россия"), Set.of()),
            new KnownName("us", List.of("United States", "США"), Set.of()),
            new KnownName("cia", List.of("CIA", "ЦРУ"), Set.of())));

    @ParameterizedTest
    @CsvFileSource(resources = "/matching/multilingual/said.psv", delimiter = '|', useHeadersInDisplayName = true)
    void onlyTheSameWordsSayTheSame(String language, String question, String wording, boolean same) {
        LanguageRules rules = LanguageRules.of(language);

        assertThat(Said.of(question, rules, NAMES).sameAs(Said.of(wording, rules, NAMES), rules))
                .isEqualTo(same);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/matching/multilingual/names.psv", delimiter = '|', useHeadersInDisplayName = true)
    void findsNamesInAnyScriptWithTheirEndings(String text, String names) {
        Set<String> expected =
                names == null ? Set.of() : Arrays.stream(names.split(",")).collect(Collectors.toSet());

        assertThat(new TreeSet<>(NAMES.in(Said.words(text)).ids())).isEqualTo(new TreeSet<>(expected));
    }

    @Test
    void nothingSaysNothing() {
        LanguageRules rules = LanguageRules.of("de");
        Said nothing = Said.of("?!", rules, NAMES);

        assertThat(nothing.sameAs(nothing, rules)).isFalse();
    }
}
