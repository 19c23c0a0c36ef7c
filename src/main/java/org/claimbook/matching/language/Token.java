package org.claimbook.matching.language;

import java.util.Locale;
import java.util.Set;

/**
 * A word or number in a text.
 *
 * @param surface as written, without a possessive ending
 * @param norm lower case, without accents; "us" for "U.S."
 * @param start index of its first character in the text
 * @param end index behind its last character
 * @param possessive whether "'s" or "s'" follows
 * @param opensSentence whether it is the first word of the text or of a sentence
 */
public record Token(String surface, String norm, int start, int end, boolean possessive, boolean opensSentence) {
    private static final Set<String> ARTICLES = Set.of("the", "a", "an");
    private static final Set<String> NEGATIONS =
            Set.of("not", "never", "no", "nobody", "nothing", "none", "without", "nor", "neither", "cannot", "zero");
    private static final Set<String> DETERMINERS = Set.of("this", "that", "these", "those", "any", "its", "their");

    /** Whether it is "not", "never", "nobody" or the like. */
    public boolean isNegation() {
        return NEGATIONS.contains(norm);
    }

    /** Whether the first character is an upper-case letter. */
    public boolean capitalised() {
        return Character.isUpperCase(surface.codePointAt(0));
    }

    /** Whether it has at least two letters and all of them are upper-case. */
    public boolean acronym() {
        return surface.length() > 1 && surface.equals(surface.toUpperCase(Locale.ROOT)) && !numeric();
    }

    /** Whether it starts with a digit. */
    public boolean numeric() {
        return Character.isDigit(norm.codePointAt(0));
    }

    /** Whether it is "the", "a" or "an". */
    public boolean isArticle() {
        return ARTICLES.contains(norm);
    }

    /** Whether it is an article or stands where one would: "this", "any", "its". */
    public boolean isDeterminer() {
        return isArticle() || DETERMINERS.contains(norm);
    }
}
