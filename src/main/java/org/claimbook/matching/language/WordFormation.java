package org.claimbook.matching.language;

import java.util.List;
import java.util.Set;

/** How English words are made of others: "cyberattacks", "hackable". */
public final class WordFormation {
    private static final Set<String> PREFIXES = Set.of(
            "re", "un", "non", "anti", "pre", "post", "mis", "over", "under", "out", "self", "super", "trans", "cyber",
            "ex", "pro", "de", "dis", "inter", "micro", "mega", "multi", "semi", "ultra", "mid", "bio", "geo", "neo");
    private static final Set<String> SUFFIXES = Set.of(
            "able", "ness", "less", "like", "ing", "ers", "er", "ed", "ish", "ism", "ist", "ists", "ful", "ly", "s");
    private static final int SHORTEST_PART = 2;
    private static final int SHORTEST_COMPOUNDED = 4;
    private static final int SHORTEST_ENDING = 1;
    /** Each way to part a word is looked up, and no English word is longer. */
    private static final int LONGEST = 45;

    private WordFormation() {}

    /**
     * Whether a lower-case word that stands in no dictionary is made of ones that do: "cyberattacks", "hackable",
     * "audiobook". So are some names: "Facebook".
     */
    public static boolean isMadeOfWords(String word, Lexicon lexicon) {
        for (int i = SHORTEST_PART; i <= word.length() - SHORTEST_ENDING && word.length() <= LONGEST; i++) {
            String front = word.substring(0, i);
            String back = word.substring(i);
            boolean before = PREFIXES.contains(front) || i >= SHORTEST_COMPOUNDED && lexicon.isCommon(front);
            boolean behind = back.length() >= SHORTEST_COMPOUNDED && lexicon.isCommon(back)
                    || SUFFIXES.contains(back) && !PREFIXES.contains(front);
            if (before && behind) {
                return true;
            }
        }
        return false;
    }

    /** What a word may be inflected from, by the rules of detachment of WordNet's Morphy; most likely first. */
    static List<String> detached(String word) {
        int n = word.length();
        if (n > 4 && word.endsWith("ies")) {
            return List.of(word.substring(0, n - 3) + "y", word.substring(0, n - 1));
        }
        if (n > 4 && word.endsWith("es")) {
            return List.of(word.substring(0, n - 1), word.substring(0, n - 2));
        }
        if (n > 3 && word.endsWith("s")) {
            return List.of(word.substring(0, n - 1));
        }
        if (n > 3 && (word.endsWith("ed") || word.endsWith("er"))) {
            return List.of(word.substring(0, n - 1), word.substring(0, n - 2), word.substring(0, n - 3));
        }
        if (n > 5 && (word.endsWith("ing") || word.endsWith("est"))) {
            String stem = word.substring(0, n - 3);
            return List.of(stem, stem + "e", stem.substring(0, stem.length() - 1));
        }
        return List.of();
    }
}
