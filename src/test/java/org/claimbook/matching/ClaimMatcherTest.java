package org.claimbook.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

import org.claimbook.matching.alignment.WordAligner;
import org.claimbook.matching.likelihood.Calibration;
import org.claimbook.matching.likelihood.Calibration.Point;
import org.claimbook.matching.likelihood.Features;
import org.claimbook.matching.lucene.LuceneClaimIndex;
import org.claimbook.matching.onnx.MiniLmEncoder;
import org.claimbook.matching.reading.MessageParts;
import org.claimbook.matching.reading.Polarity;
import org.claimbook.matching.reading.Question;
import org.claimbook.matching.search.Respeller;
import org.claimbook.matching.slot.Slots;

/** The matcher and the respeller with a real index of the small store and the real encoder. */
class ClaimMatcherTest {
    private static MiniLmEncoder encoder;
    private static LuceneClaimIndex index;

    @BeforeAll
    static void index() {
        encoder = MiniLmEncoder.shipped();
        index = LuceneClaimIndex.inMemory(encoder, SmallStore.LEXICON);
        index.update(SmallStore.claims(), List.of(), 1);
    }

    @AfterAll
    static void close() {
        index.close();
        encoder.close();
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/matching/decisions.psv", delimiter = '|', useHeadersInDisplayName = true)
    void answersWhatTheStoreHasAndNothingElse(String question, String decision, String claim, Polarity polarity) {
        Decision made = matcher(Calibration.shipped()).match(Question.of(question));

        switch (decision) {
            case "MATCHED" -> {
                Match match = matched(made);
                assertThat(match.claim()).isEqualTo(claim);
                assertThat(match.polarity()).isEqualTo(polarity);
                assertThat(SmallStore.readingOf(claim).wordings()).containsKey(match.wording());
            }
            case "NOT" -> assertThat(made).isNotInstanceOf(Decision.Matched.class);
            default -> assertThat(made).isInstanceOf(Decision.NoMatch.class);
        }
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/matching/messages.psv", delimiter = '|', useHeadersInDisplayName = true)
    void findsTheQuestionsOfAMessage(String message, String questions) {
        assertThat(matcher(Calibration.shipped())
                        .asked(Question.of(message), "en")
                        .lookedUp())
                .containsExactly(questions.split(" // "));
    }

    @Test
    void saysWhichPartsOfAMessageCannotBeLookedUp() {
        MessageParts parts = matcher(Calibration.shipped())
                .parts("Ukraine attacked the bridge. Russia denied it. Is that true? Finland joined NATO.", "en");

        assertThat(parts.lookedUp()).containsExactly("Ukraine attacked the bridge.", "Finland joined NATO.");
        assertThat(parts.leftOut()).containsExactly("Russia denied it.");
        assertThat(parts.areStatements()).isTrue();
    }

    @Test
    void givesTheReasonsInWords() {
        Decision made = matcher(Calibration.shipped()).match(Question.of("Did Ukraine attack the Kerch Bridge?"));

        assertThat(matched(made).reasons()).contains("same words: Ukraine, attack, Kerch Bridge");
        assertThat(matched(made).probability()).isBetween(0.5, 1.0);
        assertThat(made.reading().text()).isEqualTo("Did Ukraine attack the Kerch Bridge?");
    }

    @Test
    void namesTheClaimsBesideTheOneThatIsMeant() {
        Decision made = matcher(Calibration.shipped()).match(Question.of("Did Ukraine attack the Kerch Bridge?"));

        assertThat(((Decision.Matched) made).near())
                .hasSize(4)
                .doesNotHaveDuplicates()
                .doesNotContain(matched(made).claim());
    }

    @Test
    void offersWhatIsLikelyButNotSureEnough() {
        Decision made = matcher(even(new Point(0.99, 0.9))).match(Question.of("Did Finland join NATO?"));

        assertThat(made)
                .asInstanceOf(type(Decision.Unsure.class))
                .extracting(Decision.Unsure::candidates)
                .satisfies(offered -> {
                    assertThat(offered).hasSizeBetween(1, 4);
                    assertThat(offered).extracting(Match::claim).doesNotHaveDuplicates();
                });
    }

    @Test
    void offersFourThatAreAsLikelyAsEachOther() {
        Decision made = matcher(even(new Point(0.99, 0.9))).match(Question.of("drones"));

        assertThat(made).asInstanceOf(type(Decision.Unsure.class)).satisfies(unsure -> assertThat(unsure.candidates())
                .hasSize(4)
                .extracting(Match::claim)
                .doesNotHaveDuplicates());
    }

    @Test
    void offersThreeWhereOneIsAhead() {
        assertThat(Decider.offerable(matches(0.7, 0.6, 0.5, 0.3))).isEqualTo(3);
        assertThat(Decider.offerable(matches(0.7, 0.6, 0.5, 0.4))).isEqualTo(4);
        assertThat(Decider.offerable(matches(0.3, 0.3, 0.3))).isEqualTo(3);
    }

    private static List<Match> matches(double... probabilities) {
        return Arrays.stream(probabilities)
                .mapToObj(
                        probability -> new Match("claim", "wording", Polarity.SAME, probability, List.of(), List.of()))
                .toList();
    }

    @Test
    void answersFromTheThresholdOfTheTargetPrecisionOn() {
        assertThat(matcher(even(new Point(0.99, 0.5))).match(Question.of("Did Finland join NATO?")))
                .isInstanceOf(Decision.Matched.class);
    }

    @Test
    void offersAClaimThatDoesNotExplainAllAndSaysWhatItDoesNot() {
        Decision made = matcher(Calibration.shipped()).match(Question.of("Did Sweden join NATO?"));

        assertThat(made)
                .asInstanceOf(type(Decision.Unsure.class))
                .satisfies(unsure -> assertThat(unsure.candidates()).first().satisfies(offered -> {
                    assertThat(offered.claim()).isEqualTo("finland-joined");
                    assertThat(offered.differs()).containsExactly("Sweden");
                }));
    }

    @Test
    void namesRelatedClaimsWhereNoneIsMeant() {
        Decision made = matcher(Calibration.shipped()).match(Question.of("Is NATO expensive?"));

        assertThat(made)
                .asInstanceOf(type(Decision.NoMatch.class))
                .extracting(Decision.NoMatch::related)
                .satisfies(related -> assertThat(related)
                        .hasSizeBetween(1, 3)
                        .extracting(Match::claim)
                        .contains("finland-joined"));
    }

    @Test
    void findsNothingInAnEmptyIndex() {
        try (LuceneClaimIndex empty = LuceneClaimIndex.inMemory(encoder, SmallStore.LEXICON)) {
            ClaimMatcher matcher = new ClaimMatcher(
                    SmallStore.LEXICON,
                    SmallStore.BOOK,
                    encoder,
                    empty,
                    Slots.all(SmallStore.LEXICON),
                    new WordAligner(SmallStore.LEXICON, SmallStore.BOOK),
                    Calibration.shipped(),
                    new MatchingSettings(0.98));

            assertThat(matcher.match(Question.of("Did Finland join NATO?")))
                    .asInstanceOf(type(Decision.NoMatch.class))
                    .extracting(Decision.NoMatch::related)
                    .isEqualTo(List.of());
        }
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/matching/respelt.psv", delimiter = '|', useHeadersInDisplayName = true)
    void mendsTyposTowardsWordsOfTheClaims(String typed, String meant) {
        assertThat(new Respeller(SmallStore.LEXICON, SmallStore.BOOK, index).respell(typed))
                .isEqualTo(meant);
    }

    /** Gives every possible match the probability one half. */
    private static Calibration even(Point point) {
        Map<String, Double> weights = Features.NAMES.stream().collect(Collectors.toMap(name -> name, name -> 0.0));
        return new Calibration("test", Calibration.shipped().ranking(), weights, List.of(point));
    }

    private static ClaimMatcher matcher(Calibration calibration) {
        return new ClaimMatcher(
                SmallStore.LEXICON,
                SmallStore.BOOK,
                encoder,
                index,
                Slots.all(SmallStore.LEXICON),
                new WordAligner(SmallStore.LEXICON, SmallStore.BOOK),
                calibration,
                new MatchingSettings(0.98));
    }

    private static Match matched(Decision decision) {
        assertThat(decision).isInstanceOf(Decision.Matched.class);
        return ((Decision.Matched) decision).match();
    }
}
