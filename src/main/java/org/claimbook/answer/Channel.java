package org.claimbook.answer;

/** Where a question came in; a label of the metrics. */
public enum Channel {
    REST,
    TELEGRAM
}
