package org.claimbook.matching.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Predicate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class LexiconTest {
    private static final Lexicon LEXICON = Lexicon.english();

    @ParameterizedTest
    @CsvFileSource(resources = "/matching/language/stems.psv", delimiter = '|', useHeadersInDisplayName = true)
    void inflectionsShareAStemAndOtherWordsDoNot(String one, String other, boolean same) {
        assertThat(LEXICON.stem(one).equals(LEXICON.stem(other)))
                .as("%s and %s", LEXICON.stem(one), LEXICON.stem(other))
                .isEqualTo(same);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/matching/language/words.psv", delimiter = '|', useHeadersInDisplayName = true)
    void knowsWhatAWordIs(
            String word, Boolean common, Boolean name, Boolean verb, Boolean onlyNoun, Boolean participle) {
        check(word, "common", common, LEXICON::isCommon);
        check(word, "a name", name, LEXICON::isName);
        check(word, "a verb", verb, LEXICON::canBeVerb);
        check(word, "only a noun", onlyNoun, LEXICON::isOnlyNoun);
        check(word, "a participle", participle, LEXICON::canBeParticiple);
    }

    @Test
    void knowsVerbsThatReport() {
        assertThat(List.of("says", "told", "claiming", "wrote", "thought", "denied"))
                .allMatch(word -> LEXICON.isReporting(LEXICON.stem(word)));
        assertThat(List.of("attack", "destroyed", "talks", "video"))
                .noneMatch(word -> LEXICON.isReporting(LEXICON.stem(word)));
    }

    private static void check(String word, String what, Boolean expected, Predicate<String> actual) {
        if (expected != null) {
            assertThat(actual.test(word)).as("%s is %s", word, what).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/matching/language/opposites.psv", delimiter = '|', useHeadersInDisplayName = true)
    void tellsOppositesFromSynonyms(String one, String other, boolean opposite, boolean synonym) {
        String first = LEXICON.stem(one);
        String second = LEXICON.stem(other);

        assertThat(LEXICON.areOpposites(first, second)).isEqualTo(opposite);
        assertThat(LEXICON.areOpposites(second, first)).isEqualTo(opposite);
        assertThat(LEXICON.synonyms(first).contains(second)).isEqualTo(synonym);
        assertThat(LEXICON.synonyms(second).contains(first)).isEqualTo(synonym);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/matching/language/lemmas.psv", delimiter = '|', useHeadersInDisplayName = true)
    void tellsWhatAWordIsAnInflectionOf(String word, String lemmas) {
        assertThat(LEXICON.lemmatizer().lemmas(word)).containsExactlyInAnyOrder(lemmas.split(", *"));
    }

    @ParameterizedTest
    @CsvFileSource(
            resources = "/matching/language/strict-synonyms.psv",
            delimiter = '|',
            useHeadersInDisplayName = true)
    void onlyTheMostFrequentSenseOfBothMakesStrictSynonyms(String one, String other, boolean strict) {
        assertThat(LEXICON.areStrictSynonyms(one, other)).isEqualTo(strict);
        assertThat(LEXICON.areStrictSynonyms(other, one)).isEqualTo(strict);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/matching/language/stopwords.psv", delimiter = '|', useHeadersInDisplayName = true)
    void mendsMisspeltFunctionWords(String typed, String meant) {
        assertThat(LEXICON.respelledStopword(typed)).isEqualTo(meant);
    }

    @Test
    void functionWordsAreStopwordsAndOthersAreNot() {
        assertThat("the who did which with")
                .satisfies(words -> assertThat(words.split(" ")).allMatch(LEXICON::isStopword));
        assertThat("attack ukraine residence drone".split(" ")).noneMatch(LEXICON::isStopword);
    }
}
