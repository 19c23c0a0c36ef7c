package org.claimbook.matching;

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
}
