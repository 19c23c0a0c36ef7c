package org.claimbook.claim;

/**
 * Who changes the store, and why.
 *
 * @param actor name and visible part of a key, or {@link #IMPORT}; at most 300 characters
 * @param reason at most 2,000 characters; empty where what is done says it
 */
public record Change(String actor, String reason) {
    /** The actor of all that comes from files. */
    public static final String IMPORT = "import";

    private static final int LONGEST_ACTOR = 300;
    private static final int LONGEST_REASON = 2_000;

    public Change {
        Text.require("change.actor", actor);
        if (actor.length() > LONGEST_ACTOR) {
            throw new IllegalArgumentException("change.actor: '" + actor + "' is longer than " + LONGEST_ACTOR);
        }
        if (reason.length() > LONGEST_REASON) {
            reason = reason.substring(0, LONGEST_REASON - 1) + "…";
        }
    }
}
