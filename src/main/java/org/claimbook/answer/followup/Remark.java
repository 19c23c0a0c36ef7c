package org.claimbook.answer.followup;

/** What people say to the service itself. */
public enum Remark {
    THANKS,
    WHO_ARE_YOU,
    WHAT_CAN_I_ASK,
    /** Asks for the newest verdicts. */
    WHATS_NEW,
    YOU_ARE_WRONG,
    /** Wants to hear no more. */
    STOP
}
