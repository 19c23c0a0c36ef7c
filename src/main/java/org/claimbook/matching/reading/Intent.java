package org.claimbook.matching.reading;

/** What kind of answer a question asks for. */
public enum Intent {
    /** Did X do Y? Also a bare statement, which asks whether it is so. */
    CHECK,
    /** Who did or said it? */
    WHO,
    /** What did X say, how did X put it, what is X? */
    WHAT_SAID,
    /** When was it? */
    WHEN,
    /** Where is it or was it? */
    WHERE,
    /** How many, how much, how long? */
    HOW_MANY,
    /** Why, for what reason? */
    WHY,
    /** How is it known, what is the evidence? */
    HOW_KNOWN,
    /** How did X react to it? */
    REACTIONS,
    /** Who reported it? */
    SOURCE,
    /** Greetings, thanks and the like: no question about the world. */
    SMALLTALK
}
