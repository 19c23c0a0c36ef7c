package org.claimbook.matching;

import java.util.List;

import org.claimbook.matching.reading.Polarity;

/**
 * A claim that has, with some probability, the same truth conditions as a question.
 *
 * @param claim id of the claim
 * @param wording the formulation of the claim that is nearest to the question
 * @param polarity whether the question asks for the claim or for its opposite
 * @param probability that claim and question have the same truth conditions, 0 to 1
 * @param reasons what agrees, in words
 * @param differs what the question says and the claim does not, ready to show: "lightning"; empty where the claim explains
 *     all of the question
 */
public record Match(
        String claim,
        String wording,
        Polarity polarity,
        double probability,
        List<String> reasons,
        List<String> differs) {
    public Match {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("probability: " + probability + " is not within 0 and 1");
        }
        reasons = List.copyOf(reasons);
        differs = List.copyOf(differs);
    }
}
