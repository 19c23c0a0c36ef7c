package org.claimbook.matching.reading;

import org.claimbook.matching.language.Token;

/**
 * A word of a text as it counts for matching.
 *
 * @param token the word as written
 * @param stem its stem
 * @param kind what it is there for
 */
public record Word(Token token, String stem, Kind kind) {
    /** What a word is there for. */
    public enum Kind {
        /** Carries meaning of its own. */
        CONTENT,
        /** Belongs to a name. */
        NAME,
        /** Belongs to a number. */
        NUMBER,
        /** Turns the meaning round. */
        NEGATION,
        /** Ties other words together. */
        FUNCTION
    }
}
