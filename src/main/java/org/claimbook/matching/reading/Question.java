package org.claimbook.matching.reading;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a user asked, as typed.
 *
 * @param text 1 to {@value #MAX_LENGTH} UTF-16 units, some of them visible, free of control characters other than line
 *     breaks and tabs
 * @param language ISO 639-1 code if the asker named one
 */
public record Question(String text, Optional<String> language) {
    /** The longest text, in UTF-16 units, that is read as a question. */
    public static final int MAX_LENGTH = 2_000;

    /**
     * So many words are read of a question; what comes later is not. More than any claim or question has: the work of comparing
     * grows with the words.
     */
    public static final int MOST_WORDS = 80;

    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}");

    /** @throws InvalidQuestionException if the text or the language cannot be a question's */
    public Question {
        if (text.isEmpty() || TextNormalizer.normalized(text).isBlank()) {
            throw new InvalidQuestionException("question", text.isEmpty() ? "is empty" : "is blank", text);
        }
        if (text.length() > MAX_LENGTH) {
            throw new InvalidQuestionException(
                    "question", "has %d characters, more than %d".formatted(text.length(), MAX_LENGTH), text);
        }
        String value = text;
        text.codePoints()
                .filter(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')
                .findFirst()
                .ifPresent(c -> {
                    throw new InvalidQuestionException(
                            "question", "contains the control character U+%04X".formatted(c), value);
                });
        language.filter(code -> !LANGUAGE.matcher(code).matches()).ifPresent(code -> {
            throw new InvalidQuestionException("language", "is not a two-letter code", code);
        });
        language.filter(code -> !LANGUAGES.contains(code)).ifPresent(code -> {
            throw new InvalidQuestionException("language", "is no language of ISO 639-1", code);
        });
    }

    /** The text with plain letters: styled ones replaced, invisible ones left out. */
    public String plain() {
        return plain(text);
    }

    /** Any text with plain letters. */
    public static String plain(String text) {
        return TextNormalizer.normalized(text);
    }

    /** Another text in the same language. */
    public Question saying(String other) {
        return new Question(other, language);
    }

    /** A question in a language that is still to be found out. */
    public static Question of(String text) {
        return new Question(text, Optional.empty());
    }
}
