package org.claimbook.answer;

/** Where a question came in; a label of the metrics. */
public enum Channel {
    /** The API. */
    REST,
    /** The start page. */
    PAGE,
    /** A chat with the bot. */
    TELEGRAM,
    /** A program that calls tools. */
    AGENT
}
