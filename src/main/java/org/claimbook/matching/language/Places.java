package org.claimbook.matching.language;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Which names are those of places, countries among them, or of their people. Taken from WordNet 3.1. */
public final class Places {
    private static final Places ENGLISH = new Places();
    private static final int FRONT = 4;
    private static final int KNOWN = 50_000;

    private final Set<String> places = new HashSet<>(WordList.lines("places.txt"));
    private final Map<String, Set<String>> byFront = new HashMap<>();
    private final Map<List<String>, Boolean> known = new ConcurrentHashMap<>();

    private Places() {
        places.stream().filter(place -> place.length() >= FRONT).forEach(place -> byFront.computeIfAbsent(
                        place.substring(0, FRONT), f -> new HashSet<>())
                .add(place));
    }

    /** The places that have a name in English. */
    public static Places english() {
        return ENGLISH;
    }

    /** Whether a lower-case word is the name of a place: "Ohio", but not "Nigerian". */
    public boolean isName(String name) {
        return places.contains(name);
    }

    /** Whether the lower-case words of a name are those of a place or of its people: "Ohio", "Nigerian", "Dutch". */
    public boolean include(List<String> words) {
        Boolean before = known.get(words);
        if (before != null) {
            return before;
        }
        boolean place = isPlace(words);
        if (known.size() < KNOWN) {
            known.put(List.copyOf(words), place);
        }
        return place;
    }

    private boolean isPlace(List<String> words) {
        String name = String.join(" ", words);
        if (places.contains(name)) {
            return true;
        }
        boolean people =
                NameVariants.english().of(words).stream().anyMatch(form -> places.contains(String.join(" ", form)));
        return people
                || name.length() > FRONT
                        && byFront.getOrDefault(name.substring(0, FRONT), Set.of()).stream()
                                .anyMatch(place -> Spelling.sameName(name, place));
    }
}
