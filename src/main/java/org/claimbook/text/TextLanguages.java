package org.claimbook.text;

import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** The languages that there are texts in; what is stored stays in the language it is stored in. */
public final class TextLanguages {
    /** ISO 639-1 codes; the first stands in for every language without texts. */
    public static final List<String> ALL = List.of("en", "de", "uk", "ru");

    private TextLanguages() {}

    /**
     * The language of texts for somebody who speaks a language.
     *
     * @param tag BCP 47, "de-AT"; null for unknown
     */
    public static String of(@Nullable String tag) {
        String language = tag == null ? "" : Locale.forLanguageTag(tag).getLanguage();
        return ALL.contains(language) ? language : ALL.getFirst();
    }

    /** What a language calls itself, as it stands alone: "Українська". */
    public static String ownName(String language) {
        Locale locale = Locale.of(language);
        String name = locale.getDisplayLanguage(locale);
        return name.substring(0, 1).toUpperCase(locale) + name.substring(1);
    }

    /**
     * The language that somebody likes best of those with texts.
     *
     * @param header as {@code Accept-Language} has it; null for none
     * @return empty where it names none of them, or cannot be read
     */
    public static Optional<String> accepted(@Nullable String header) {
        if (header == null) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(Locale.lookupTag(LanguageRange.parse(header), ALL));
        } catch (IllegalArgumentException e) {
            // told by nobody: a browser's header is nothing that its user could mend
            return Optional.empty();
        }
    }
}
