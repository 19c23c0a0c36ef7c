package org.claimbook.matching;

import java.util.ArrayList;
import java.util.List;

/** Puts a question and a formulation of a claim through all slots. */
public final class Verifier {
    private final List<Slot> slots;

    public Verifier(List<Slot> slots) {
        this.slots = List.copyOf(slots);
    }

    /** What every slot says, in the order of the slots. */
    Verification verify(Reading question, Reading formulation, ClaimReading claim) {
        return new Verification(slots.stream()
                .map(slot -> slot.check(question, formulation, claim))
                .toList());
    }

    /** What the slots say up to the first that finds a difference, which tells enough of a claim that is not meant. */
    Verification verifyUntilDifferent(Reading question, Reading formulation, ClaimReading claim) {
        List<Finding> findings = new ArrayList<>(slots.size());
        for (Slot slot : slots) {
            Finding finding = slot.check(question, formulation, claim);
            findings.add(finding);
            if (finding.outcome() == Finding.Outcome.DIFFERENT) {
                break;
            }
        }
        return new Verification(findings);
    }
}
