package org.claimbook.answer;

/** What became of a question; a label of the metrics and a field of the REST contract. */
public enum Outcome {
    /** Answered from one claim. */
    ANSWERED,
    /** One of a few claims may be meant. */
    AMBIGUOUS,
    /** Not in the records, which does not mean that it is false. */
    UNKNOWN;

    /** The outcome that an answer stands for. */
    public static Outcome of(Answer answer) {
        return switch (answer) {
            case Answer.Answered answered -> ANSWERED;
            case Answer.Ambiguous ambiguous -> AMBIGUOUS;
            case Answer.Unknown unknown -> UNKNOWN;
        };
    }
}
