package org.claimbook.answer;

/** What the first line of an answer says to the question, which is not what it says of the claim. */
public enum AnswersQuestion {
    /** It is so. */
    YES,
    /** It is not so. */
    NO,
    /** There is evidence for both, or assessments differ. */
    PARTLY,
    /** The line tells what somebody said, or what is on record, and not by itself whether it is so. */
    REPORTED,
    /** That is not established, or it is not certain enough what was asked to say yes or no. */
    UNKNOWN
}
