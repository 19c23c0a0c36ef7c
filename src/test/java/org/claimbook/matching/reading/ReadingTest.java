package org.claimbook.matching.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.claimbook.matching.SmallStore;

/** What {@link QuestionReader} reads out of a text by way of each of its readers. */
class ReadingTest {

    @ParameterizedTest
    @CsvFileSource(resources = "/matching/preambles.psv", delimiter = '|', useHeadersInDisplayName = true)
    void leavesOutWhatStandsAroundAQuestion(String typed, String asked) {
        assertThat(Preamble.strip(typed)).isEqualTo(asked);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/matching/shorthand.psv", delimiter = '|', useHeadersInDisplayName = true)
    void writesOutWhatIsShortened(String typed, String meant) {
        assertThat(Shorthand.writtenOut(typed)).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/matching/intents.psv", delimiter = '|', useHeadersInDisplayName = true)
    void tellsWhatIsAskedFor(String question, Intent intent) {
        assertThat(SmallStore.read(question).intent()).isEqualTo(intent);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/matching/negations.psv", delimiter = '|', useHeadersInDisplayName = true)
    void tellsWhetherATextSaysThatSomethingIsNotSo(String text, boolean negated) {
        assertThat(SmallStore.read(text).negated()).isEqualTo(negated);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/matching/doers.psv", delimiter = '|', useHeadersInDisplayName = true)
    void tellsWhoDoesIt(String text, String doer) {
        assertThat(SmallStore.read(text).doer().map(Mention::key).orElse(null)).isEqualTo(doer);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/matching/names.psv", delimiter = '|', useHeadersInDisplayName = true)
    void findsKnownAndUnseenNames(String text, String names) {
        assertThat(SmallStore.read(text).mentions().stream()
                        .map(mention -> mention.known() ? mention.key() : "[" + mention.key() + "]")
                        .collect(Collectors.joining(", ")))
                .isEqualTo(names == null ? "" : names);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/matching/sentences.psv", delimiter = '|', useHeadersInDisplayName = true)
    void splitsAPostIntoSentences(String text, String sentences) {
        assertThat(String.join(" // ", Sentences.of(text))).isEqualTo(sentences == null ? "" : sentences);
    }

    @Test
    void tellsWordsOfMeaningFromNamesNumbersAndTies() {
        assertThat(SmallStore.read("Did Ukraine not attack the Kerch Bridge with 91 drones?").words().stream()
                        .map(word ->
                                word.token().norm() + ":" + word.kind().name().charAt(0)))
                .containsExactly(
                        "did:F",
                        "ukraine:N",
                        "not:N",
                        "attack:C",
                        "the:F",
                        "kerch:N",
                        "bridge:N",
                        "with:F",
                        "91:N",
                        "drones:C");
        assertThat(SmallStore.read("Did Ukraine not attack with 91 drones?")).satisfies(reading -> {
            assertThat(reading.contentStems()).containsExactlyInAnyOrder("attack", "drone");
            assertThat(reading.mentionKeys()).containsExactly("ukraine");
            assertThat(reading.words()).extracting(Word::kind).contains(Word.Kind.NEGATION, Word.Kind.NUMBER);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?!", "😀", "https://example.org"})
    void readsATextWithoutWordsAsNothing(String text) {
        Reading reading = SmallStore.read(text);

        assertThat(reading.words()).isEmpty();
        assertThat(reading.mentions()).isEmpty();
        assertThat(reading.negated()).isFalse();
        assertThat(reading.doer()).isEmpty();
    }

    @Test
    void aNumberWithinANameCountsNothing() {
        NameBook book = new NameBook(
                java.util.List.of(
                        new KnownName("max", java.util.List.of("Boeing 737 MAX", "737 MAX"), java.util.Set.of())),
                SmallStore.LEXICON);

        Reading reading = new QuestionReader(SmallStore.LEXICON, book).read("Did 346 people die in the 737 MAX?");

        assertThat(reading.quantities()).singleElement().satisfies(q -> assertThat(q.value())
                .isEqualTo(346));
    }
}
