package org.claimbook.matching.search;

/**
 * One of the texts by which a claim can be found.
 *
 * @param kind where in the claim it stands
 * @param text the text
 */
public record Formulation(Kind kind, String text) {
    /** Where in a claim a text stands. */
    public enum Kind {
        /** The claim itself. */
        CLAIM,
        /** A phrasing of it. */
        PHRASING,
        /** What a speaker said about it; says more or less than the claim, so that it finds but never proves a match. */
        STATEMENT
    }
}
