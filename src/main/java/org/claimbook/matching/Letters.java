package org.claimbook.matching;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Runs of four letters: texts that have many in common are alike even where names are misspelt, inflected or run
 * together, as in "krystinamartelli".
 */
final class Letters {
    private static final int RUN = 4;
    private static final int BITS = 16;
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Letters() {}

    /** The runs in a text, each packed into a number; words are parted by one space. */
    static Set<Long> runs(String text) {
        String letters = " "
                + BETWEEN_WORDS
                        .matcher(text.toLowerCase(Locale.ROOT))
                        .replaceAll(" ")
                        .strip() + " ";
        Set<Long> runs = new HashSet<>();
        long run = 0;
        for (int i = 0; i < letters.length(); i++) {
            run = run << BITS | letters.charAt(i);
            if (i >= RUN - 1) {
                runs.add(run);
            }
        }
        return runs;
    }

    /** The cosine of two sets, 0 to 1. */
    static double cosine(Set<Long> runs, Set<Long> others) {
        if (runs.isEmpty() || others.isEmpty()) {
            return 0;
        }
        Set<Long> smaller = runs.size() < others.size() ? runs : others;
        Set<Long> larger = smaller == runs ? others : runs;
        long common = smaller.stream().filter(larger::contains).count();
        return common / Math.sqrt((double) runs.size() * others.size());
    }
}
