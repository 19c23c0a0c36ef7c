package org.claimbook.draft.text;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads articles. */
public final class ArticleReader {
    private static final Pattern DATED = Pattern.compile("\\A\\s*(?:date )?(\\d{4}-\\d{2}-\\d{2})\\b");

    private ArticleReader() {}

    /**
     * The article on a web page, without what stands around it.
     *
     * @throws IllegalArgumentException saying what is wrong, if there is no text on it
     */
    public static Article html(String html) {
        return ArticleHtml.read(html);
    }

    /**
     * An article as plain text, its day taken from the beginning if it stands there as 2025-12-31.
     *
     * @throws IllegalArgumentException saying what is wrong
     */
    public static Article text(String text) {
        Matcher dated = DATED.matcher(text);
        return new Article("", text.replace("\r\n", "\n"), dated.find() ? day(dated.group(1)) : Optional.empty());
    }

    private static Optional<LocalDate> day(String value) {
        try {
            return Optional.of(LocalDate.parse(value));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
