package org.claimbook.matching.slot;

import org.claimbook.matching.reading.Reading;
import org.claimbook.matching.search.ClaimReading;

/** One thing in which two texts with the same truth conditions agree: who, how many, who to whom, when … */
public interface Slot {

    /**
     * Compares a question with one formulation of a claim.
     *
     * @param question the question as read
     * @param formulation the formulation as read: the claim itself or a phrasing of it
     * @param claim all that the claim says
     */
    Finding check(Reading question, Reading formulation, ClaimReading claim);
}
