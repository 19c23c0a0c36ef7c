package org.claimbook.claim;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * An event or story that groups claims.
 *
 * @param slug stable id
 * @param title what the story is, in a few words
 * @param translations the title for readers of other languages, by ISO 639-1 codes
 */
public record Topic(String slug, String title, Map<String, String> translations) implements Named {
    public Topic {
        Slug.require("topic", slug);
        Text.require("topic.title", title);
        // documents of before have none
        translations = translations == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(translations));
        translations.values().forEach(each -> Text.require("translation.title", each));
    }

    /** A topic that is called the same in all languages. */
    public Topic(String slug, String title) {
        this(slug, title, Map.of());
    }

    /** The same for readers of a language. */
    public Topic in(String language) {
        String translated = translations.get(language);
        return translated == null ? this : new Topic(slug, translated, translations);
    }
}
