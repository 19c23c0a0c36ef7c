package org.claimbook.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.stream.Stream;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.claimbook.answer.text.AnswerText;
import org.claimbook.claim.Claim;
import org.claimbook.claim.store.Claims;
import org.claimbook.matching.reading.Intent;
import org.claimbook.matching.reading.Polarity;

/** What is offered of a stored claim. */
@QuarkusTest
class SuggestionsTest {
    private static final String OTHER = "russia-intercepted-91-drones";

    @Inject
    Claims claims;

    @Inject
    Suggestions suggestions;

    @Inject
    AnswerText text;

    @Test
    void anOfferHasTheClaimAndWhatItDoesNotSay() {
        assertThat(suggestions.of(List.of(Offering.match("in 2019", "with missiles")), "en"))
                .containsExactly(new Suggestion(
                        Offering.CLAIM,
                        "Did Ukraine try to kill Putin?",
                        "Ukraine targeted Vladimir Putin or one of his residences in a drone operation.",
                        List.of("in 2019", "with missiles")));
    }

    @Test
    void whatCouldBeAskedNextIsNoOffer() {
        Claim answered = claims.bySlug(OTHER).orElseThrow();

        assertThat(suggestions.beside(
                        answered,
                        List.of(Offering.match("in 2019")),
                        suggestions.published(Stream.of(Offering.CLAIM)),
                        "en"))
                .extracting(Suggestion::claim, Suggestion::differs)
                .containsExactly(tuple(Offering.CLAIM, List.of()));
    }

    @Test
    void whatOffersAreCheckedForIsInAnswers() {
        Claim claim = claims.bySlug(Offering.CLAIM).orElseThrow();
        Answer.Answered answered = new Answer.Answered(
                Samples.asked(Intent.CHECK),
                claim,
                claim.currentAssessment(),
                List.of(),
                claim.statements(),
                Polarity.SAME,
                1,
                List.of(),
                List.of());

        assertThatThrownBy(() -> Offering.assertNoVerdict(claims, text.plain(answered, "en")))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void aClaimWithoutAFullStopGetsOne() {
        assertThat(Stream.of("It burned", "It burned.", "“It burned.”", "Did it burn?", "אש")
                        .map(text -> new Suggestion("a", "Why?", text, List.of()).sentence()))
                .containsExactly("It burned.", "It burned.", "“It burned.”", "Did it burn?", "אש.");
    }
}
