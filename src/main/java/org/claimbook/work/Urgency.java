package org.claimbook.work;

/** What goes first within a lane and over all lanes. The order of the constants is stored. */
public enum Urgency {
    /** Answers to taps and inline queries, which Telegram refuses after some seconds. */
    AT_ONCE,
    /** What was asked for. */
    REPLY,
    /** What nobody waits for at this moment. */
    NOTIFICATION
}
