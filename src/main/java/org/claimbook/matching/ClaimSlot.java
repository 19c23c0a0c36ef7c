package org.claimbook.matching;

/** A slot that says the same of all formulations of a claim, so that it is heard once a claim. */
public interface ClaimSlot extends Slot {

    /**
     * Compares a question with a claim.
     *
     * @param question the question as read
     * @param claim all that the claim says
     */
    Finding check(Reading question, ClaimReading claim);

    @Override
    default Finding check(Reading question, Reading formulation, ClaimReading claim) {
        return check(question, claim);
    }
}
