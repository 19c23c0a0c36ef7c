package org.claimbook.matching.slot;

/**
 * What one slot says about a question and a formulation of a claim.
 *
 * @param slot name of the slot, "names"
 * @param outcome what was found
 * @param reason in words, "same who: Ukraine"; empty where the slot is silent
 */
public record Finding(String slot, Outcome outcome, String reason) {
    /** What a slot can find. */
    public enum Outcome {
        /** Both fill the slot alike. */
        SAME,
        /** One says the opposite of the other, so that yes to one is no to the other. */
        REVERSED,
        /** They fill the slot differently: the claim is another one. */
        DIFFERENT,
        /** The question fills the slot where the claim leaves it open: the less likely the same claim. */
        DOUBTFUL,
        /** The slot has nothing to compare. */
        SILENT
    }

    /** A slot with nothing to compare. */
    public static Finding silent(String slot) {
        return new Finding(slot, Outcome.SILENT, "");
    }
}
