package org.claimbook.claim.review.format;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** What languages are called in English and by those who speak them. Reading all names takes long, so it is done once. */
final class LanguageNames {
    /** The two letters of a language by its codes and its names, in lower case. */
    static final Map<String, String> CODES = codes();

    private LanguageNames() {}

    private static Map<String, String> codes() {
        Map<String, String> codes = new HashMap<>();
        for (String code : Locale.getISOLanguages()) {
            Locale language = Locale.of(code);
            Stream.of(
                            code,
                            language.getISO3Language(),
                            language.getDisplayLanguage(Locale.ENGLISH),
                            language.getDisplayLanguage(language))
                    .forEach(name -> codes.putIfAbsent(name.toLowerCase(Locale.ROOT), language.getLanguage()));
        }
        return Map.copyOf(codes);
    }
}
