package org.claimbook.matching.reading;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.LongStream;

/**
 * The runs of four letters in a text: texts that have many in common are alike even where names are misspelt, inflected
 * or run together, as in "krystinamartelli".
 */
public final class Letters {
    private static final int RUN = 4;
    private static final int BITS = 16;
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Each run packed into a number, rising: a claim is read once, and compared with many questions. */
    private final long[] runs;

    private Letters(LongStream runs) {
        this.runs = runs.sorted().distinct().toArray();
    }

    /** Words are parted by one space. */
    public static Letters of(String text) {
        String letters = " "
                + BETWEEN_WORDS
                        .matcher(text.toLowerCase(Locale.ROOT))
                        .replaceAll(" ")
                        .strip() + " ";
        long[] runs = new long[Math.max(0, letters.length() - RUN + 1)];
        long run = 0;
        for (int i = 0; i < letters.length(); i++) {
            run = run << BITS | letters.charAt(i);
            if (i >= RUN - 1) {
                runs[i - RUN + 1] = run;
            }
        }
        return new Letters(Arrays.stream(runs));
    }

    /** The runs of both texts. */
    public Letters and(Letters other) {
        return new Letters(LongStream.concat(Arrays.stream(runs), Arrays.stream(other.runs)));
    }

    int size() {
        return runs.length;
    }

    /** The cosine of the two sets of runs, 0 to 1. */
    public double cosine(Letters other) {
        if (runs.length == 0 || other.runs.length == 0) {
            return 0;
        }
        int common = 0;
        int mine = 0;
        int others = 0;
        while (mine < runs.length && others < other.runs.length) {
            long difference = Long.compare(runs[mine], other.runs[others]);
            common += difference == 0 ? 1 : 0;
            mine += difference <= 0 ? 1 : 0;
            others += difference >= 0 ? 1 : 0;
        }
        return common / Math.sqrt((double) runs.length * other.runs.length);
    }
}
