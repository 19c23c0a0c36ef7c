package org.claimbook.draft.text;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A news article.
 *
 * @param title its headline; may be empty
 * @param text its text, paragraphs separated by line feeds; at most 200,000 characters
 * @param publishedOn the day of publication, if known
 */
public record Article(String title, String text, Optional<LocalDate> publishedOn) {
    /** Longer texts are no news articles. */
    public static final int MAX_LENGTH = 200_000;

    public Article {
        if (text.isBlank()) {
            throw new IllegalArgumentException("text: is blank");
        }
        if (text.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("text: has " + text.length() + " characters, more than " + MAX_LENGTH);
        }
    }
}
