package org.claimbook.draft;

import java.util.Locale;
import java.util.Set;

/**
 * A word or punctuation mark.
 *
 * @param span where it stands in the article
 * @param text as it is written
 * @param tag part of speech, as Universal Dependencies name it
 */
record Token(Span span, String text, String tag) {
    private static final Set<String> OF_NAMES = Set.of("NOUN", "PROPN", "ADJ", "NUM", "X");
    private static final Set<String> ARTICLES =
            Set.of("the", "a", "an", "its", "his", "her", "their", "this", "that", "one");
    private static final Set<String> PRONOUNS = Set.of("he", "she", "they", "it", "we", "i", "you");

    String lower() {
        return text.toLowerCase(Locale.ROOT);
    }

    boolean is(String... words) {
        return Set.of(words).contains(lower());
    }

    boolean isCapitalised() {
        return Character.isUpperCase(text.codePointAt(0));
    }

    boolean isWord() {
        return Character.isLetterOrDigit(text.codePointAt(0));
    }

    boolean isArticle() {
        return ARTICLES.contains(lower());
    }

    boolean isPronoun() {
        return PRONOUNS.contains(lower());
    }

    boolean isPossessive() {
        return text.equals("'s") || text.equals("’s") || text.equals("'") || text.equals("’");
    }

    boolean isNounLike() {
        return OF_NAMES.contains(tag);
    }

    boolean isQuote() {
        return text.length() == 1 && "\"“”„«»".contains(text);
    }
}
