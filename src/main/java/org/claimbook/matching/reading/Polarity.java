package org.claimbook.matching.reading;

/** Whether a question asks for a claim or for its opposite. */
public enum Polarity {
    /** Yes to the question means that the claim is true. */
    SAME,
    /** Yes to the question means that the claim is false. */
    REVERSED
}
