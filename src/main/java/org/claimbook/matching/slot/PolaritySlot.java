package org.claimbook.matching.slot;

import org.claimbook.matching.ClaimReading;
import org.claimbook.matching.Finding;
import org.claimbook.matching.Finding.Outcome;
import org.claimbook.matching.Intent;
import org.claimbook.matching.Reading;
import org.claimbook.matching.Slot;

/** A yes/no question that says "not" where the claim does not is the same claim answered the other way round. */
final class PolaritySlot implements Slot {
    private static final String NAME = "polarity";

    @Override
    public Finding check(Reading question, Reading formulation, ClaimReading claim) {
        if (question.intent() != Intent.CHECK) {
            return Finding.silent(NAME);
        }
        // "What did the report find?" is neither way round: then the claim itself has the word
        Reading stated = formulation.intent() == Intent.CHECK
                ? formulation
                : claim.wordings().get(claim.claim().text());
        return question.negated() == stated.negated()
                ? Finding.silent(NAME)
                : new Finding(NAME, Outcome.REVERSED, "asked the other way round");
    }
}
