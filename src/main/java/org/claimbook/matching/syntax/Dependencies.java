package org.claimbook.matching.syntax;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.function.IntPredicate;

import org.claimbook.matching.reading.Reading;

/**
 * Which words each word of a text may depend on, and as what (dependency grammar after Tesnière, 1959; roles named as in Universal
 * Dependencies), read off its noun groups and clauses. Where these leave open what a word belongs to, as with most prepositions,
 * all that it may belong to is listed.
 *
 * @param arcs by the index of the dependent word; none for function words
 */
public record Dependencies(List<List<Arc>> arcs) {
    /** The head of what depends on nothing. */
    public static final int ROOT = -1;

    public Dependencies {
        arcs = arcs.stream().map(List::copyOf).toList();
    }

    /** As what a word depends on another. */
    public enum Role {
        /** A word of a noun group, of its last one; also an apposition. */
        MODIFIER,
        /** "[The king]'s son". */
        OWNER,
        /** Before a verb. */
        SUBJECT,
        /** Behind a verb, without a preposition. */
        OBJECT,
        /** Behind a preposition. */
        OBLIQUE,
        /** The verb of a clause, of what the clause belongs to. */
        CLAUSE
    }

    /**
     * @param head index of a word that the dependent may belong to, or {@link #ROOT}
     * @param role as what
     */
    public record Arc(int head, Role role) {}

    /** What the word at an index may depend on. */
    public List<Arc> of(int index) {
        return arcs.get(index);
    }

    /** Whether what a word most likely tells more of is another one, which it owns, is owned by, or stands behind with a preposition. */
    public boolean tellsMoreOf(int at, int head) {
        return !arcs.get(at).isEmpty()
                && arcs.get(at).getFirst().head() == head
                && (arcs.get(at).getFirst().role() == Role.OWNER
                        || arcs.get(at).getFirst().role() == Role.OBLIQUE);
    }

    /**
     * Whether a word surely depends on one of some, directly or by way of others.
     *
     * @param by words that may lie between
     */
    public boolean reaches(int from, IntPredicate goal, IntPredicate by) {
        return reaches(from, goal, by, true);
    }

    /** Whether a word may depend on one of some, directly or by way of others. */
    public boolean mayReach(int from, IntPredicate goal, IntPredicate by) {
        return reaches(from, goal, by, false);
    }

    private boolean reaches(int from, IntPredicate goal, IntPredicate by, boolean surely) {
        BitSet seen = new BitSet();
        Deque<Integer> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            List<Arc> up = arcs.get(open.pop());
            for (Arc arc : up) {
                boolean sure = !surely || arc.role() != Role.OBLIQUE || up.size() == 1;
                if (sure && arc.head() != ROOT && !seen.get(arc.head())) {
                    if (goal.test(arc.head())) {
                        return true;
                    }
                    seen.set(arc.head());
                    if (by.test(arc.head())) {
                        open.push(arc.head());
                    }
                }
            }
        }
        return false;
    }

    static Dependencies of(Reading reading, Verbs verbs) {
        return new DependencyReader(reading, verbs).read();
    }
}
