package org.claimbook.work;

/** How far a queued piece of work has come. */
public enum WorkState {
    /** Stored, and due at some time. */
    WAITING,
    /** Somebody is at it until the row is due again. */
    CLAIMED,
    /** Finished. */
    DONE,
    /** Given up: an update that can't be handled, a reply that the Bot API refuses. */
    SET_ASIDE
}
