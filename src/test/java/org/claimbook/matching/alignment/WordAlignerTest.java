package org.claimbook.matching.alignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

import org.claimbook.matching.SmallStore;
import org.claimbook.matching.alignment.Alignment.Relation;
import org.claimbook.matching.reading.Reading;
import org.claimbook.matching.search.ClaimReading;
import org.claimbook.matching.slot.Finding;
import org.claimbook.matching.slot.Finding.Outcome;
import org.claimbook.matching.slot.Slots;

class WordAlignerTest {
    private static final WordAligner ALIGNER = new WordAligner(SmallStore.LEXICON, SmallStore.BOOK);

    @ParameterizedTest
    @CsvFileSource(
            resources = "/matching/alignment/explained.psv",
            delimiter = '|',
            quoteCharacter = '`',
            useHeadersInDisplayName = true)
    void explainsWhatIsSaidInOtherWords(
            String question, String wording, String explained, Relation relation, String told) {
        Alignment alignment = align(question, wording);

        assertThat(alignment.differences()).isEmpty();
        assertThat(alignment.complete()).isTrue();
        assertThat(alignment.links())
                .as(alignment.links().toString())
                .anyMatch(link -> link.said().equals(explained)
                        && link.relation() == relation
                        && link.told().equals(told));
    }

    @ParameterizedTest
    @CsvFileSource(
            resources = "/matching/alignment/turned-alike.psv",
            delimiter = '|',
            quoteCharacter = '`',
            useHeadersInDisplayName = true)
    void explainsWordsThatTurnTheMeaningAlike(String question, String wording) {
        assertThat(align(question, wording).differences()).isEmpty();
    }

    @ParameterizedTest
    @CsvFileSource(
            resources = "/matching/alignment/differs.psv",
            delimiter = '|',
            quoteCharacter = '`',
            useHeadersInDisplayName = true)
    void tellsWhatAQuestionSaysAndTheWordingDoesNot(String question, String wording, @Nullable String differs) {
        Alignment alignment = align(question, wording);

        assertThat(alignment.complete()).as(alignment.links().toString()).isFalse();
        assertThat(alignment.differences()).isNotEmpty().doesNotContain("");
        if (differs != null) {
            assertThat(String.join(", ", alignment.differences())).isEqualTo(differs);
        }
    }

    @ParameterizedTest
    @CsvFileSource(
            resources = "/matching/alignment/kept-apart.psv",
            delimiter = '|',
            quoteCharacter = '`',
            useHeadersInDisplayName = true)
    void keepsQuestionsApartThatAskSomethingElse(String claim, @Nullable String wording, String question) {
        ClaimReading stored = SmallStore.readingOf(claim);
        Reading asked = SmallStore.read(question);
        Reading told =
                stored.wordings().get(wording == null ? SmallStore.claim(claim).text() : wording);

        List<String> differences = ALIGNER.align(asked, told, stored).differences();
        List<Outcome> outcomes = Slots.all(SmallStore.LEXICON).stream()
                .map(slot -> slot.check(asked, told, stored))
                .map(Finding::outcome)
                .toList();

        assertThat(!differences.isEmpty() || outcomes.contains(Outcome.DIFFERENT))
                .as("something differs")
                .isTrue();
    }

    @Test
    void tellsThatANameOrANumberIsAnotherOne() {
        assertThat(align("Did Norway buy 3 ships?", "Sweden bought 3 ships.").substituted())
                .isTrue();
        assertThat(align("Did Norway buy 3 ships?", "Norway bought 4 ships.").substituted())
                .isTrue();
        assertThat(align("Did Norway buy 3 ships?", "Norway bought 3 boats.").substituted())
                .isFalse();
    }

    @Test
    void tellsTogetherWhatStandsTogether() {
        assertThat(align("Did the storm tear down the old lighthouse?", "The storm flooded the cellar.")
                        .differences())
                .containsExactly("tear down the old lighthouse");
        assertThat(align("Did the red goat eat the blue hat?", "The goat ate the hat.")
                        .differences())
                .containsExactly("red", "blue");
    }

    @Test
    void linksPointAtTheWordsTheyTie() {
        Alignment alignment = align("Did the plant close?", "On Friday the factory closed.");

        assertThat(alignment.links())
                .containsExactly(
                        new Alignment.Link(2, 3, "plant", "factory", Relation.PARAPHRASE),
                        new Alignment.Link(3, 4, "close", "closed", Relation.SAME_WORD));
        assertThat(alignment.reasons()).containsExactly("plant: factory", "close: closed");
    }

    private static Alignment align(String question, String wording) {
        ClaimReading claim = SmallStore.readingOfText(wording);
        return ALIGNER.align(SmallStore.read(question), claim.wordings().get(wording), claim);
    }
}
