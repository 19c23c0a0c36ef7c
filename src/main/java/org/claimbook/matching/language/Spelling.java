package org.claimbook.matching.language;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Set;
import java.util.regex.Pattern;

/** How far two spellings are apart, and whether they are forms of one name. */
public final class Spelling {
    private static final int SHORTEST_STEM = 4;
    private static final int SHORTEST_MEANT = 3;
    private static final Pattern ENDING = Pattern.compile("(ians?|ans?|ese|ish|is?|s|ns?|y|ia|a|e|o|um|yy|ij|iy)?");

    private Spelling() {}

    /** Whether two lower-case words are forms of one name: a demonym, a plural, another spelling. */
    public static boolean sameName(String one, String other) {
        if (one.equals(other)) {
            return true;
        }
        int common = 0;
        int shorter = Math.min(one.length(), other.length());
        while (common < shorter && one.charAt(common) == other.charAt(common)) {
            common++;
        }
        return common >= SHORTEST_STEM
                && ENDING.matcher(one.substring(common)).matches()
                && ENDING.matcher(other.substring(common)).matches();
    }

    /**
     * Optimal string alignment distance: inserted, deleted, replaced and swapped characters (Damerau, 1964).
     *
     * @param limit distances above it may be given as {@code limit + 1}
     */
    public static int distance(String one, String other, int limit) {
        if (Math.abs(one.length() - other.length()) > limit) {
            return limit + 1;
        }
        int shorter = Math.min(one.length(), other.length());
        int front = 0;
        while (front < shorter && one.charAt(front) == other.charAt(front)) {
            front++;
        }
        int back = 0;
        while (back < shorter - front
                && one.charAt(one.length() - 1 - back) == other.charAt(other.length() - 1 - back)) {
            back++;
        }
        int longest = Math.max(one.length(), other.length()) - front - back;
        // what differs at both ends takes an edit at each, unless it is two characters that have changed places
        return limit == 1 && longest > 2
                ? 2
                : differing(one.substring(front, one.length() - back), other.substring(front, other.length() - back));
    }

    private static int differing(String one, String other) {
        int[] beforeLast = new int[other.length() + 1];
        int[] last = new int[other.length() + 1];
        int[] current = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            current[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int replace = last[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(replace, Math.min(last[j], current[j - 1]) + 1);
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    current[j] = Math.min(current[j], beforeLast[j - 2] + 1);
                }
            }
            int[] free = beforeLast;
            beforeLast = last;
            last = current;
            current = free;
        }
        return last[other.length()];
    }

    /** The word among others that differs from a word in one edit at most, or the word itself; one that has a letter more behind the same first letter before one with the same letters: "evry", "hte". */
    static String nearest(String word, Set<String> others) {
        return others.stream()
                .filter(other -> other.length() >= SHORTEST_MEANT && distance(word, other, 1) <= 1)
                .min(Comparator.comparingInt(
                                (String other) -> lacksLetter(word, other) ? 0 : sameLetters(word, other) ? 1 : 2)
                        .thenComparing(Comparator.naturalOrder()))
                .orElse(word);
    }

    private static boolean lacksLetter(String word, String other) {
        return other.length() > word.length() && other.charAt(0) == word.charAt(0);
    }

    private static boolean sameLetters(String one, String other) {
        return Arrays.equals(
                one.chars().sorted().toArray(), other.chars().sorted().toArray());
    }
}
