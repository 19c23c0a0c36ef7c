package org.claimbook.matching.language;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Names that have several forms which no rule of spelling ties together: "Dutch" and "Netherlands", "Bill" and "William". */
public final class NameVariants {
    private static final NameVariants ENGLISH = new NameVariants();
    private static final int LONGEST = 5;

    private final Map<List<String>, Set<List<String>>> forms = new HashMap<>();
    private final Map<String, Set<String>> given = new HashMap<>();

    private NameVariants() {
        for (String line : WordList.lines("name-forms.txt")) {
            List<List<String>> all = Arrays.stream(line.split(", *"))
                    .map(form -> List.of(form.split(" ")))
                    .toList();
            all.forEach(form ->
                    forms.computeIfAbsent(form, f -> new LinkedHashSet<>()).addAll(all));
        }
        for (String line : WordList.lines("given-names.txt")) {
            List<String> all = List.of(line.split(", *"));
            all.forEach(name ->
                    given.computeIfAbsent(name, n -> new LinkedHashSet<>()).addAll(all));
        }
    }

    /** The forms of names in English texts. */
    public static NameVariants english() {
        return ENGLISH;
    }

    /** The most words that a form has. */
    public int longest() {
        return LONGEST;
    }

    /** All forms of the name that has the form given, each as its lower-case words; empty where only that one is known. */
    public Set<List<String>> of(List<String> form) {
        return forms.getOrDefault(form, Set.of());
    }

    /** Whether a lower-case word is a common given name in English. */
    public boolean isGivenName(String word) {
        return given.containsKey(word);
    }

    /** Whether two lower-case given names are used for one: "bill" and "william". */
    public boolean sameGivenName(String one, String other) {
        return one.equals(other) || given.getOrDefault(one, Set.of()).contains(other);
    }
}
