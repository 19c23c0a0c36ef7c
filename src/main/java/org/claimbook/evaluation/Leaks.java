package org.claimbook.evaluation;

import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Questions that must not be answered, and were or were not.
 *
 * @param byKind the shares by kind
 * @param worst those that were answered, surest first
 */
record Leaks(Share all, SortedMap<String, Share> byKind, List<Reply> worst) {
    /** So many of so many. */
    record Share(int answered, int asked) {
        /** NaN if nothing was asked. */
        double value() {
            return (double) answered / asked;
        }

        private Share plus(Share other) {
            return new Share(answered + other.answered, asked + other.asked);
        }
    }

    static Leaks of(List<Reply> replies) {
        SortedMap<String, Share> byKind = new TreeMap<>();
        for (Reply reply : replies) {
            byKind.merge(reply.kind(), new Share(reply.answered().isPresent() ? 1 : 0, 1), Share::plus);
        }
        return new Leaks(
                byKind.values().stream().reduce(new Share(0, 0), Share::plus),
                byKind,
                replies.stream()
                        .filter(reply -> reply.answered().isPresent())
                        .sorted(Comparator.comparingDouble(Reply::confidence).reversed())
                        .toList());
    }
}
