package org.claimbook.work;

/** What goes first within a lane and over all lanes. The order of the constants is stored. */
public enum Urgency {
    /** What is of no use some seconds later. */
    AT_ONCE,
    /** What somebody waits for. */
    NORMAL,
    /** What nobody waits for at this moment. */
    LATER
}
