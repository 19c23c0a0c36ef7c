package org.claimbook.matching.language;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Finds the dictionary forms of English words, and the degree of qualities. */
public final class Lemmatizer {
    private static final int CACHED = 50_000;
    private final Dictionary dictionary;
    private final Map<String, Set<String>> lemmas = new ConcurrentHashMap<>();

    Lemmatizer(Dictionary dictionary) {
        this.dictionary = dictionary;
    }

    /**
     * The dictionary forms that a lower-case word may be an inflection of, and the word itself: "leaves", "leaf", "leave". Tells
     * "law" and "lawful" apart, which a stem does not.
     */
    public Set<String> lemmas(String word) {
        Set<String> known = lemmas.get(word);
        if (known != null) {
            return known;
        }
        Set<String> found = new LinkedHashSet<>();
        found.add(word);
        String exception = dictionary.irregular(word);
        if (!exception.isEmpty() && degree(word) == Degree.POSITIVE) {
            found.add(exception);
        }
        if (!word.endsWith("er") && !word.endsWith("est")) {
            boolean ofVerb = word.endsWith("ed") || word.endsWith("ing");
            WordFormation.detached(word).stream()
                    .filter(base -> ofVerb ? dictionary.can(base, Dictionary.VERB) : dictionary.holds(base))
                    .findFirst()
                    .ifPresent(found::add);
        }
        Set<String> kept = Set.copyOf(found);
        if (lemmas.size() < CACHED) {
            lemmas.put(word, kept);
        }
        return kept;
    }

    /** Degrees of comparison. */
    public enum Degree {
        /** "big", and all that is not compared. */
        POSITIVE,
        /** "bigger". */
        COMPARATIVE,
        /** "biggest". */
        SUPERLATIVE
    }

    /** The degree of a lower-case word whose comparison changes its spelling, so that its stem does not show it. */
    public Degree degree(String word) {
        boolean superlative = word.endsWith("est");
        if (!superlative && !word.endsWith("er")) {
            return Degree.POSITIVE;
        }
        boolean quality = dictionary.can(dictionary.irregular(word), Dictionary.ADJECTIVE);
        return !quality ? Degree.POSITIVE : superlative ? Degree.SUPERLATIVE : Degree.COMPARATIVE;
    }

    /** Whether a lower-case word is a superlative, however its comparison is spelt: "biggest", "tallest"; "forest" is none. */
    public boolean isSuperlative(String word) {
        return degree(word) == Degree.SUPERLATIVE
                || word.endsWith("est")
                        && !dictionary.can(word, Dictionary.NOUN | Dictionary.VERB)
                        && WordFormation.detached(word).stream()
                                .anyMatch(base -> dictionary.can(base, Dictionary.ADJECTIVE));
    }

    /** Forms of a word to look it up by, where it is written as it is meant: of "drunk" not "drink", of "killed" also "kill". */
    Set<String> meant(String word) {
        return dictionary.holds(word) ? Set.of(word) : lemmas(word);
    }
}
