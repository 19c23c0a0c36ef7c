package org.claimbook.draft.text;

import java.util.Locale;
import java.util.Set;

/**
 * A word or punctuation mark.
 *
 * @param span where it stands in the article
 * @param text as it is written
 * @param tag part of speech, as Universal Dependencies name it
 */
public record Token(Span span, String text, String tag) {
    private static final Set<String> OF_NAMES = Set.of("NOUN", "PROPN", "ADJ", "NUM", "X");
    private static final Set<String> ARTICLES =
            Set.of("the", "a", "an", "its", "his", "her", "their", "this", "that", "one");
    private static final Set<String> PRONOUNS = Set.of("he", "she", "they", "it", "we", "i", "you");

    public String lower() {
        return text.toLowerCase(Locale.ROOT);
    }

    public boolean is(String... words) {
        return Set.of(words).contains(lower());
    }

    public boolean isCapitalised() {
        return Character.isUpperCase(text.codePointAt(0));
    }

    public boolean isWord() {
        return Character.isLetterOrDigit(text.codePointAt(0));
    }

    public boolean isArticle() {
        return ARTICLES.contains(lower());
    }

    public boolean isPronoun() {
        return PRONOUNS.contains(lower());
    }

    public boolean isPossessive() {
        return text.equals("'s") || text.equals("’s") || text.equals("'") || text.equals("’");
    }

    public boolean isNounLike() {
        return OF_NAMES.contains(tag);
    }

    public boolean isQuote() {
        return text.length() == 1 && "\"“”„«»".contains(text);
    }
}
