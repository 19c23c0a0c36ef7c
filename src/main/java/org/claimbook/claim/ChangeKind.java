package org.claimbook.claim;

/** What was done to a claim or to what claims refer to. */
public enum ChangeKind {
    /** It came into the store. */
    CREATED,
    /** It says something else. */
    REVISED,
    /** Questions are answered with it. */
    PUBLISHED,
    /** Questions are no longer answered with it. */
    RETRACTED,
    /** Another claim stands for it. */
    MERGED,
    /** It was in the store before its history was kept. */
    RECORDED
}
