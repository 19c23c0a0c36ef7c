package org.claimbook.claim;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;

/**
 * A named person, organisation, state, place or thing: whoever makes a statement, or is spoken about in a claim
 * (schema.org {@code author} of a statement).
 *
 * @param slug stable id, lower-case words joined by hyphens
 * @param name the usual name, as it stands within a sentence
 * @param kind what the name stands for
 * @param role what the speaker is or does ("Prime Minister of India"); empty where the name says it
 * @param aliases other names in use, "Kyiv" for Ukraine's government; without the name itself
 * @param speaksFor slugs of those in whose name the speaker speaks: Russia's defence ministry speaks for Russia
 * @param translations what readers of other languages are shown, by ISO 639-1 codes
 * @param several whether verbs behind the name are in the plural ("officials deny"); null to tell it by the name
 */
public record Speaker(
        String slug,
        String name,
        EntityKind kind,
        String role,
        List<String> aliases,
        Set<String> speaksFor,
        Map<String, Called> translations,
        @JsonIgnore @Nullable Boolean several)
        implements Named {
    public Speaker {
        Slug.require("speaker", slug);
        Text.require("speaker.name", name);
        aliases = List.copyOf(aliases);
        speaksFor = Set.copyOf(speaksFor);
        // documents of before have none
        translations = translations == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(translations));
        several = several == null ? isPlural(name) : several;
    }

    /** "Ukrainian officials", "National security advisers of Britain"; neither "The Bridge Times" nor "United States". */
    public static boolean isPlural(String name) {
        String head = name.split(" (?:of|for|in|from) ")[0];
        String last = head.substring(head.lastIndexOf(' ') + 1);
        return last.matches("\\p{Ll}[\\p{L}-]*[^s\\P{L}]s");
    }

    /**
     * What a speaker is called in another language.
     *
     * @param name the usual name, as it stands within a sentence
     * @param role what the speaker is or does; empty where the name says it
     */
    public record Called(String name, String role) {
        public Called {
            Text.require("translation.name", name);
        }
    }

    /** A speaker whose name tells whether there are several. */
    public Speaker(
            String slug,
            String name,
            EntityKind kind,
            String role,
            List<String> aliases,
            Set<String> speaksFor,
            Map<String, Called> translations) {
        this(slug, name, kind, role, aliases, speaksFor, translations, null);
    }

    /** A speaker who is called the same in all languages. */
    public Speaker(
            String slug, String name, EntityKind kind, String role, List<String> aliases, Set<String> speaksFor) {
        this(slug, name, kind, role, aliases, speaksFor, Map.of());
    }

    /** The same for readers of a language. */
    Speaker in(String language) {
        Called called = translations.get(language);
        return called == null
                ? this
                : new Speaker(slug, called.name(), kind, called.role(), aliases, speaksFor, translations, several);
    }

    /** The name as it begins a line: "An unnamed news site". */
    public String atStart() {
        int second = name.offsetByCodePoints(0, 1);
        return name.substring(0, second).toUpperCase(Locale.ROOT) + name.substring(second);
    }

    /** Whether name and role are translated into that language. */
    public boolean isCalledIn(String language) {
        return translations.containsKey(language);
    }
}
