package org.claimbook.claim;

import java.time.LocalDate;
import java.util.List;

/**
 * A dated verdict on a claim (ClaimReview {@code reviewRating}). Assessments are append-only: the one with the highest
 * revision is current.
 *
 * @param revision 1 for the first assessment of a claim, then counting up
 * @param verdict the outcome
 * @param summary the explanation in words
 * @param assessor who assessed, "US national security officials, as reported by The Wall Street Journal"
 * @param asOf the day whose knowledge the verdict reflects
 * @param sources what the assessment rests on; may be empty
 */
public record Assessment(
        int revision, Verdict verdict, String summary, String assessor, LocalDate asOf, List<Source> sources) {
    public Assessment {
        if (revision < 1) {
            throw new IllegalArgumentException("assessment.revision: " + revision + " is less than 1");
        }
        Text.require("assessment.summary", summary);
        Text.require("assessment.assessor", assessor);
        sources = List.copyOf(sources);
    }
}
