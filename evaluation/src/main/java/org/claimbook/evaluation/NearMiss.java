package org.claimbook.evaluation;

import java.util.Optional;

import org.claimbook.matching.Match;
import org.claimbook.matching.reading.Polarity;

/**
 * A question that resembles a claim without meaning it.
 *
 * @param text the question
 * @param kind how it differs: entity, number, role, antonym, negation …
 * @param claim id of the claim that must not be given as the answer; if empty, no claim must
 */
record NearMiss(String text, String kind, Optional<String> claim) {
    /** The claim with its polarity flipped. */
    private static final String NEGATION = "negation";

    /** Whether {@code match} says the opposite of the claim that the question negates: a right answer to it. */
    boolean isAnsweredBy(Match match) {
        return kind.equals(NEGATION)
                && match.polarity() == Polarity.REVERSED
                && claim.filter(match.claim()::equals).isPresent();
    }
}
