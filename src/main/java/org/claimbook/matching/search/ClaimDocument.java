package org.claimbook.matching.search;

import java.util.List;
import java.util.Set;

import org.claimbook.matching.reading.TextNormalizer;

/**
 * A claim as the index holds it: with its letters as they are read, see {@link TextNormalizer}.
 *
 * @param id stable id of the claim
 * @param text the proposition as one declarative sentence
 * @param phrasings questions and wordings with the same truth conditions, in English
 * @param statements what speakers said about it
 * @param names ids of the known names that the claim and its statements are about, or that make its statements
 * @param years calendar years that the claim's dates fall into
 * @param wordings questions and wordings with the same truth conditions, in other languages
 */
public record ClaimDocument(
        String id,
        String text,
        List<String> phrasings,
        List<String> statements,
        Set<String> names,
        Set<Integer> years,
        List<Wording> wordings) {
    public ClaimDocument {
        if (id.isBlank()) {
            throw new IllegalArgumentException("id: '" + id + "' is blank");
        }
        text = TextNormalizer.normalized(text);
        phrasings = phrasings.stream().map(TextNormalizer::normalized).toList();
        statements = statements.stream().map(TextNormalizer::normalized).toList();
        names = Set.copyOf(names);
        years = Set.copyOf(years);
        wordings = List.copyOf(wordings);
    }

    /** A claim without wordings in other languages than English. */
    public ClaimDocument(
            String id,
            String text,
            List<String> phrasings,
            List<String> statements,
            Set<String> names,
            Set<Integer> years) {
        this(id, text, phrasings, statements, names, years, List.of());
    }

    /** A claim of which nothing but its wording is known. */
    public static ClaimDocument of(String id, String text) {
        return new ClaimDocument(id, text, List.of(), List.of(), Set.of(), Set.of());
    }
}
