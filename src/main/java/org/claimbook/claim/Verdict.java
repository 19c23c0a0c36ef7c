package org.claimbook.claim;

/** The outcome of an assessment, in the terms of AVeriTeC (Schlichtkrull et al., 2023). */
public enum Verdict {
    /** The evidence shows that the claim is true. */
    SUPPORTED,
    /** The evidence shows that the claim is false. */
    REFUTED,
    /** There is not enough evidence to decide. */
    NOT_ENOUGH_EVIDENCE,
    /** There is evidence both for and against the claim. */
    CONFLICTING_EVIDENCE
}
