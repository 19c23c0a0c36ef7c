package org.claimbook.evaluation;

import java.util.Optional;

/**
 * A question that resembles a claim without meaning it.
 *
 * @param text the question
 * @param kind how it differs: entity, number, role, antonym, negation …
 * @param claim id of the claim that must not be given as the answer; if empty, no claim must
 */
record NearMiss(String text, String kind, Optional<String> claim) {
    private static final String NEGATION = "negation";

    /** Whether it is the claim with its polarity flipped, which may be answered the other way round. */
    boolean isNegation() {
        return kind.equals(NEGATION);
    }
}
