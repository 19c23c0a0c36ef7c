package org.claimbook.matching.reading;

import java.util.List;
import java.util.Set;

/**
 * A name that the store knows.
 *
 * @param id what the name stands for
 * @param names the usual name first, then the aliases
 * @param speaksFor ids of those in whose name it speaks
 */
public record KnownName(String id, List<String> names, Set<String> speaksFor) {
    public KnownName {
        if (names.isEmpty()) {
            throw new IllegalArgumentException("names: '" + id + "' has none");
        }
        names = names.stream().map(TextNormalizer::normalized).toList();
        speaksFor = Set.copyOf(speaksFor);
    }
}
