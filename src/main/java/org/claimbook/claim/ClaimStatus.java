package org.claimbook.claim;

/** How far a claim has come. */
public enum ClaimStatus {
    /** Being worked on: no question is answered with it. */
    DRAFT,
    /** Questions are answered with it. */
    PUBLISHED,
    /** Withdrawn: kept, but no question is answered with it. */
    RETRACTED
}
