package org.claimbook.matching.language;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Which numbers belong to which, as one sorted array. */
final class WordPairs {
    private static final int BITS = Integer.SIZE;

    private final long[] sorted;

    private WordPairs(long[] sorted) {
        this.sorted = sorted;
    }

    /** Collects pairs; the same one may come twice. */
    static final class Builder {
        private final LongStream.Builder pairs = LongStream.builder();

        /** The other number, 0 or more, belongs to the first, which is 0 or more too. */
        void add(int first, int other) {
            pairs.add(pair(first, other));
        }

        void addBoth(int one, int other) {
            add(one, other);
            add(other, one);
        }

        WordPairs build() {
            return new WordPairs(pairs.build().sorted().toArray());
        }
    }

    private static long pair(int first, int other) {
        return (long) first << BITS | other;
    }

    boolean contains(int first, int other) {
        return first >= 0 && other >= 0 && Arrays.binarySearch(sorted, pair(first, other)) >= 0;
    }

    /** All that belong to a number, in ascending order; none to a negative one. */
    IntStream of(int first) {
        if (first < 0) {
            return IntStream.empty();
        }
        int from = firstAtLeast(pair(first, 0));
        int to = firstAtLeast(pair(first + 1, 0));
        return IntStream.range(from, to).map(i -> (int) sorted[i]);
    }

    private int firstAtLeast(long pair) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < pair) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
