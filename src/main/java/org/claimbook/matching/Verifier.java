package org.claimbook.matching;

import java.util.List;

/** Puts questions and claims through all slots. */
public final class Verifier {
    private final List<Slot> slots;

    public Verifier(List<Slot> slots) {
        this.slots = List.copyOf(slots);
    }

    /** What the slots say, as soon as it is asked for. */
    Hearing hear(Reading question, ClaimReading claim) {
        return new Hearing(slots, question, claim);
    }
}
