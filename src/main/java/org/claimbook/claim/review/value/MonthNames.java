package org.claimbook.claim.review.value;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

import org.claimbook.text.WordFiles;

/** The names of months in many languages. They are a file of its own, as native executables know few languages' names. */
final class MonthNames {
    private static final MonthNames SHIPPED = new MonthNames(WordFiles.lines("org/claimbook/claim/review/months.tsv"));

    private final Map<String, Map<String, Integer>> byLanguage = new HashMap<>();
    private final Map<String, Set<Integer>> inAny = new HashMap<>();

    private MonthNames(List<String> lines) {
        lines.forEach(line -> add(line.split("\t", -1)));
    }

    private void add(String[] columns) {
        Map<String, Integer> own = byLanguage.computeIfAbsent(columns[0], language -> new HashMap<>());
        for (int month = 1; month < columns.length; month++) {
            for (String name : columns[month].split("\\|")) {
                own.put(name, month);
                inAny.computeIfAbsent(name, each -> new HashSet<>()).add(month);
            }
        }
    }

    /**
     * The month from 1 on, if the name is one; a name that means different months in different languages needs the
     * language.
     *
     * @param name in lower case, without points
     * @param language two letters, or empty
     */
    static OptionalInt month(String name, String language) {
        Integer own = SHIPPED.byLanguage.getOrDefault(language, Map.of()).get(name);
        if (own != null) {
            return OptionalInt.of(own);
        }
        Set<Integer> all = SHIPPED.inAny.getOrDefault(name, Set.of());
        return all.size() == 1 ? OptionalInt.of(all.iterator().next()) : OptionalInt.empty();
    }
}
