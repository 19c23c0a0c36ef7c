package org.claimbook.matching.search;

import java.util.List;
import java.util.Set;

/**
 * A claim as the index holds it.
 *
 * @param id stable id of the claim
 * @param text the proposition as one declarative sentence
 * @param phrasings questions and wordings with the same truth conditions
 * @param statements what speakers said about it
 * @param names ids of the known names that the claim and its statements are about, or that make its statements
 * @param years calendar years that the claim's dates fall into
 */
public record ClaimDocument(
        String id,
        String text,
        List<String> phrasings,
        List<String> statements,
        Set<String> names,
        Set<Integer> years) {
    public ClaimDocument {
        if (id.isBlank()) {
            throw new IllegalArgumentException("id: '" + id + "' is blank");
        }
        phrasings = List.copyOf(phrasings);
        statements = List.copyOf(statements);
        names = Set.copyOf(names);
        years = Set.copyOf(years);
    }

    /** A claim of which nothing but its wording is known. */
    public static ClaimDocument of(String id, String text) {
        return new ClaimDocument(id, text, List.of(), List.of(), Set.of(), Set.of());
    }
}
