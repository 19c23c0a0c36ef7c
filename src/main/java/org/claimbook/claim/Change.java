package org.claimbook.claim;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who changes the store, and why.
 *
 * @param actor name and visible part of a key, or {@link #IMPORT}; at most 300 characters
 * @param reason at most 2,000 characters; empty where what is done says it
 */
public record Change(String actor, String reason) {
    /** The actor of all that comes from files. */
    public static final String IMPORT = "import";

    /** {@code Ada (0123456789ab)}: the name on a key or of a user, and behind it the key or the account. */
    private static final Pattern NAMED = Pattern.compile("(.*?) ?\\(([^()]*)\\)");

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

    /**
     * Whether one person stands behind both, as far as names can tell: it is the same key or account, or another with the same
     * name on it, in whatever letters. Somebody who has keys of two names is taken for two, and two who share a name for one.
     *
     * @param other as it stands in the audit trail
     */
    public boolean isBySamePersonAs(String other) {
        Matcher mine = NAMED.matcher(actor);
        Matcher theirs = NAMED.matcher(other);
        if (!mine.matches() || !theirs.matches()) {
            return actor.equals(other);
        }
        String name = plain(mine.group(1));
        return mine.group(2).equals(theirs.group(2)) || !name.isEmpty() && name.equals(plain(theirs.group(1)));
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ")
                .strip();
    }
}
