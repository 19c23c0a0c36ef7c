package org.claimbook.claim;

/**
 * How a statement relates to the claim it speaks about, in the terms of RumourEval (SemEval-2017 task 8, subtask A).
 */
public enum Stance {
    /** The speaker says that the claim is true. */
    SUPPORT,
    /** The speaker says that the claim is false. */
    DENY,
    /** The speaker asks for evidence or doubts the claim. */
    QUERY,
    /** The speaker talks about the claim without saying whether it is true. */
    COMMENT
}
