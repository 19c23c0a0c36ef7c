package org.claimbook.claim;

import java.util.List;
import java.util.Set;

/**
 * A named person, organisation, state, place or thing: whoever makes a statement, or is spoken about in a claim
 * (schema.org {@code author} of a statement).
 *
 * @param slug stable id, lower-case words joined by hyphens
 * @param name the usual name
 * @param kind what the name stands for
 * @param role what the speaker is or does ("Prime Minister of India"); empty where the name says it
 * @param aliases other names in use, "Kyiv" for Ukraine's government; without the name itself
 * @param speaksFor slugs of those in whose name the speaker speaks: Russia's defence ministry speaks for Russia
 */
public record Speaker(
        String slug, String name, EntityKind kind, String role, List<String> aliases, Set<String> speaksFor)
        implements Named {
    public Speaker {
        Slug.require("speaker", slug);
        Text.require("speaker.name", name);
        aliases = List.copyOf(aliases);
        speaksFor = Set.copyOf(speaksFor);
    }
}
