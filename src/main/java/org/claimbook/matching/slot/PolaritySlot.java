package org.claimbook.matching.slot;

import org.claimbook.matching.ClaimReading;
import org.claimbook.matching.Finding;
import org.claimbook.matching.Finding.Outcome;
import org.claimbook.matching.Reading;
import org.claimbook.matching.Slot;

/** A question that says "not" where the claim does not is the same claim answered the other way round. */
final class PolaritySlot implements Slot {
    private static final String NAME = "polarity";

    @Override
    public Finding check(Reading question, Reading formulation, ClaimReading claim) {
        return question.negated() == formulation.negated()
                ? Finding.silent(NAME)
                : new Finding(NAME, Outcome.REVERSED, "asked the other way round");
    }
}
