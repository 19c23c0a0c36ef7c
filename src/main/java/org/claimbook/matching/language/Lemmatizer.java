package org.claimbook.matching.language;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Finds the dictionary forms of English words, and the degree of qualities. */
public final class Lemmatizer {
    private static final int CACHED = 200_000;
    /** Letters of parts of speech without nouns and verbs: "lowest" stands in the dictionary, and so does "forest". */
    private static final Pattern QUALITIES = Pattern.compile("[ar]*");

    private final Map<String, String> partsOfSpeech;
    private final Map<String, String> irregular;
    private final Map<String, Set<String>> lemmas = new ConcurrentHashMap<>();

    /**
     * @param partsOfSpeech the letters of the parts of speech of each word of the dictionary: n, v, a, r
     * @param irregular base forms of irregular inflections
     */
    Lemmatizer(Map<String, String> partsOfSpeech, Map<String, String> irregular) {
        this.partsOfSpeech = partsOfSpeech;
        this.irregular = irregular;
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
        if (irregular.containsKey(word) && degree(word) == Degree.POSITIVE) {
            found.add(irregular.get(word));
        }
        if (!word.endsWith("er") && !word.endsWith("est")) {
            boolean ofVerb = word.endsWith("ed") || word.endsWith("ing");
            WordFormation.detached(word).stream()
                    .filter(base -> partsOfSpeech.getOrDefault(base, "").contains(ofVerb ? "v" : ""))
                    .filter(partsOfSpeech::containsKey)
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
        boolean quality =
                partsOfSpeech.getOrDefault(irregular.getOrDefault(word, ""), "").contains("a");
        return !quality ? Degree.POSITIVE : superlative ? Degree.SUPERLATIVE : Degree.COMPARATIVE;
    }

    /** Whether a lower-case word is a superlative, however its comparison is spelt: "biggest", "tallest"; "forest" is none. */
    public boolean isSuperlative(String word) {
        return degree(word) == Degree.SUPERLATIVE
                || word.endsWith("est")
                        && QUALITIES
                                .matcher(partsOfSpeech.getOrDefault(word, ""))
                                .matches()
                        && WordFormation.detached(word).stream()
                                .anyMatch(base ->
                                        partsOfSpeech.getOrDefault(base, "").contains("a"));
    }

    /** Forms of a word to look it up by, where it is written as it is meant: of "drunk" not "drink", of "killed" also "kill". */
    Set<String> meant(String word) {
        return partsOfSpeech.containsKey(word) ? Set.of(word) : lemmas(word);
    }
}
