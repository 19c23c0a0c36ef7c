package org.claimbook.matching;

import java.util.List;

import org.claimbook.matching.likelihood.Calibration;
import org.claimbook.matching.slot.Finding;

/**
 * What the matcher makes of one candidate.
 *
 * @param match the candidate as a match: its nearest wording, its probability, the reasons
 * @param refused whether some slot rules the claim out, whatever its probability
 * @param findings what each slot says about the nearest wording
 * @param features the figures behind the probability, in the order of {@link Calibration#featureNames()}
 */
@SuppressWarnings("ArrayRecordComponent")
public record Judgement(Match match, boolean refused, double[] features, List<Finding> findings) {
    public Judgement {
        findings = List.copyOf(findings);
    }
}
