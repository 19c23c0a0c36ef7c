package org.claimbook.matching.syntax;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

import org.claimbook.matching.reading.Reading;
import org.claimbook.matching.reading.Word;
import org.claimbook.matching.syntax.ShallowParse.Clause;
import org.claimbook.matching.syntax.ShallowParse.Place;

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

    /**
     * Whether a word surely depends on one of some, directly or by way of others.
     *
     * @param by words that may lie between
     */
    public boolean reaches(int from, IntPredicate goal, IntPredicate by) {
        BitSet seen = new BitSet();
        Deque<Integer> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            List<Arc> up = arcs.get(open.pop());
            for (Arc arc : up) {
                boolean sure = arc.role() != Role.OBLIQUE || up.size() == 1;
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
        return new Reader(reading, verbs).read();
    }

    private static final class Reader {
        private final List<Word> words;
        private final Reading reading;
        private final Verbs verbs;
        private final ShallowParse parse;
        private final List<List<Arc>> arcs = new ArrayList<>();

        Reader(Reading reading, Verbs verbs) {
            this.reading = reading;
            this.words = reading.words();
            this.verbs = verbs;
            this.parse = verbs.parse(reading);
        }

        Dependencies read() {
            IntStream.range(0, words.size()).forEach(i -> arcs.add(new ArrayList<>()));
            for (int i = 0; i < words.size(); i++) {
                if (isPredicate(i)) {
                    predicate(i);
                } else if (isNoun(i)) {
                    noun(i);
                }
            }
            return new Dependencies(arcs);
        }

        private void add(int at, int head, Role role) {
            Arc arc = new Arc(head, role);
            if (head != at && !arcs.get(at).contains(arc)) {
                arcs.get(at).add(arc);
            }
        }

        private String norm(int at) {
            return words.get(at).token().norm();
        }

        private boolean isPredicate(int at) {
            return (Verbs.helps(words.get(at)) ? isMainVerb(at) : verbs.isPivot(reading, at) || isLightVerb(at))
                    && !isWithinGroup(at);
        }

        /** "Has no money", "was in Kyiv": a verb that elsewhere helps another. */
        private boolean isMainVerb(int at) {
            if (!Verbs.BE.contains(norm(at)) && !norm(at).matches("has|have|had")) {
                return false;
            }
            int next = at + 1;
            while (next < words.size()
                    && (words.get(next).kind() == Word.Kind.FUNCTION
                            || words.get(next).kind() == Word.Kind.NEGATION
                            || norm(next).endsWith("ly"))
                    && !words.get(next).token().isDeterminer()
                    && !FunctionWords.isPreposition(norm(next))) {
                next++;
            }
            boolean helps = next < words.size() && verbs.isPivot(reading, next);
            boolean asks = at == 0 && IntStream.range(1, words.size()).anyMatch(i -> verbs.isPivot(reading, i));
            return !helps && !asks;
        }

        private boolean isLightVerb(int at) {
            return words.get(at).kind() == Word.Kind.FUNCTION && verbs.isReporting(words.get(at));
        }

        private boolean isWithinGroup(int at) {
            int group = parse.at(at).group();
            return at > 0 && parse.at(at - 1).group() == group
                    || at + 1 < words.size() && parse.at(at + 1).group() == group;
        }

        private boolean isNoun(int at) {
            Word.Kind kind = words.get(at).kind();
            return (kind == Word.Kind.CONTENT || kind == Word.Kind.NAME || kind == Word.Kind.NUMBER)
                    && !FunctionWords.isPreposition(norm(at))
                    && !verbs.isAdverb(words.get(at));
        }

        private boolean isClause(int one, int other) {
            return parse.at(one).clauseNumber() == parse.at(other).clauseNumber();
        }

        /** Nearest predicate before a word in its clause; -1 if there is none. */
        private int predicateBefore(int at) {
            for (int i = at - 1; i >= 0; i--) {
                if (isPredicate(i)
                        && (isClause(i, at)
                                || parse.at(i).clause() == Clause.SAYING
                                        && parse.at(at).clause() == Clause.MAIN)) {
                    return i;
                }
            }
            return -1;
        }

        private int predicateAfter(int at) {
            for (int i = at + 1; i < words.size(); i++) {
                if (isPredicate(i) && isClause(i, at)) {
                    return i;
                }
            }
            return -1;
        }

        private int headOfGroup(int at) {
            int head = at;
            while (head + 1 < words.size()
                    && parse.at(head + 1).group() == parse.at(at).group()) {
                head++;
            }
            return head;
        }

        private int startOfGroup(int at) {
            int start = at;
            while (start > 0 && parse.at(start - 1).group() == parse.at(at).group()) {
                start--;
            }
            return start;
        }

        private void noun(int at) {
            Place place = parse.at(at);
            int head = headOfGroup(at);
            if (head != at) {
                add(at, head, Role.MODIFIER);
                return;
            }
            int start = startOfGroup(at);
            if (place.owns() && at + 1 < words.size()) {
                int owned = IntStream.range(at + 1, words.size())
                        .filter(i -> isNoun(i) && !isPredicate(i))
                        .findFirst()
                        .orElse(-1);
                if (owned >= 0) {
                    add(at, headOfGroup(owned), Role.OWNER);
                    return;
                }
            }
            int conjunct = conjunct(start);
            if (conjunct >= 0) {
                arcs.get(at).addAll(arcs.get(conjunct));
                if (FunctionWords.isBehindPause(reading, start)) {
                    add(at, conjunct, Role.MODIFIER);
                    add(conjunct, at, Role.MODIFIER);
                    int top = conjunct;
                    while (top >= 0 && isNoun(top) && !isPredicate(top)) {
                        arcs.get(at).addAll(arcs.get(headOfGroup(top)));
                        top = parse.at(top).preposition().isEmpty() ? -1 : beforePreposition(startOfGroup(top));
                    }
                }
                if (!arcs.get(at).isEmpty()) {
                    return;
                }
            }
            if (!place.preposition().isEmpty()) {
                oblique(at, beforePreposition(start));
            } else {
                argument(at);
            }
            if (arcs.get(at).isEmpty()) {
                add(at, ROOT, Role.CLAUSE);
            }
        }

        /** The noun that one is joined to by "and", "or" or a comma; -1 if there is none. */
        private int conjunct(int start) {
            int before = start - 1;
            while (before >= 0 && isBeforeNoun(before)) {
                before--;
            }
            boolean pause =
                    IntStream.rangeClosed(before + 1, start).anyMatch(i -> FunctionWords.isBehindPause(reading, i));
            if (before > 0 && norm(before).matches("and|or|nor") && isClause(before - 1, start)) {
                before--;
                return isNoun(before) && !isPredicate(before) ? before : -1;
            }
            return before >= 0 && pause && isNoun(before) && !isPredicate(before) && isClause(before, start)
                    ? before
                    : -1;
        }

        private boolean isBeforeNoun(int at) {
            return words.get(at).token().isDeterminer() || FunctionWords.isPossessive(norm(at));
        }

        private int beforePreposition(int start) {
            int at = start - 1;
            while (at >= 0 && isBeforeNoun(at)) {
                at--;
            }
            // the owner's preposition is that of what it owns
            while (at >= 0 && isNoun(at) && parse.at(at).owns()) {
                at--;
            }
            while (at >= 0
                    && (FunctionWords.isPreposition(norm(at))
                            || ShallowParse.opensCause(norm(at))
                            || Verbs.isUse(words.get(at))
                            || isBeforeNoun(at))) {
                at--;
            }
            return at;
        }

        private void oblique(int at, int before) {
            String preposition = parse.at(at).preposition();
            int i = before;
            while (i >= 0 && isNoun(i) && !isPredicate(i) && isClause(i, at)) {
                add(at, headOfGroup(i), Role.OBLIQUE);
                boolean agent = preposition.equals("by")
                        && predicateBefore(at) >= 0
                        && !verbs.isPassive(words, predicateBefore(at));
                if (preposition.equals("of") || agent) {
                    return;
                }
                int start = startOfGroup(i);
                if (parse.at(i).preposition().isEmpty()) {
                    i = start - 1;
                    break;
                }
                i = beforePreposition(start);
            }
            int predicate = i >= 0 && isPredicate(i) ? i : predicateBefore(at);
            if (predicate >= 0) {
                add(at, predicate, Role.OBLIQUE);
            } else if (arcs.get(at).isEmpty() && predicateAfter(at) >= 0) {
                add(at, predicateAfter(at), Role.OBLIQUE);
            }
        }

        private void argument(int at) {
            int before = predicateBefore(at);
            int after = predicateAfter(at);
            if (before >= 0) {
                add(at, before, Role.OBJECT);
            }
            if (after >= 0 && (before < 0 || !norm(after - 1).matches("and|or"))) {
                add(at, after, Role.SUBJECT);
            }
        }

        private void predicate(int at) {
            Place place = parse.at(at);
            int before = predicateBefore(at);
            if (before >= 0) {
                if (at > 0 && norm(at - 1).matches("and|or|but")) {
                    arcs.get(at).addAll(arcs.get(before));
                    return;
                }
                if (isNoun(at - 1)
                        && !isPredicate(at - 1)
                        && verbs.canBeParticiple(words.get(at))
                        && verbs.isBare(words, at)) {
                    add(at, headOfGroup(at - 1), Role.CLAUSE);
                    return;
                }
                add(at, before, Role.CLAUSE);
                if (norm(at - 1).equals("to") && at > 1 && isNoun(at - 2) && !isPredicate(at - 2)) {
                    add(at, at - 2, Role.CLAUSE);
                }
                return;
            }
            int start = at;
            while (start > 0 && isClause(start - 1, at)) {
                start--;
            }
            switch (place.clause()) {
                case MAIN, SAYING -> {
                    add(at, ROOT, Role.CLAUSE);
                    if (at > 1
                            && norm(at - 1).equals("to")
                            && isNoun(at - 2)
                            && !isPredicate(at - 2)
                            && predicateAfter(at) >= 0) {
                        arcs.get(at).clear();
                        add(at, at - 2, Role.CLAUSE);
                    }
                }
                case RELATIVE -> antecedent(at, start);
                case ADVERBIAL -> governed(at, start);
            }
        }

        private void antecedent(int at, int start) {
            int i = start - 1;
            while (i >= 0 && (FunctionWords.isPreposition(norm(i)) || norm(i).matches("and|or|but"))) {
                i--;
            }
            boolean subject = IntStream.range(start, at).noneMatch(j -> isNoun(j) && !isPredicate(j));
            while (i >= 0 && isNoun(i) && !isPredicate(i)) {
                int head = headOfGroup(i);
                add(at, head, Role.CLAUSE);
                add(head, at, subject ? Role.SUBJECT : Role.OBJECT);
                if (parse.at(i).preposition().isEmpty()) {
                    break;
                }
                i = beforePreposition(startOfGroup(i));
            }
            if (arcs.get(at).isEmpty()) {
                int before = IntStream.range(0, at)
                        .filter(j -> isPredicate(j))
                        .reduce((a, b) -> b)
                        .orElse(ROOT);
                if (before == ROOT) {
                    add(at, ROOT, Role.CLAUSE);
                } else {
                    arcs.get(at).addAll(arcs.get(before));
                }
            }
        }

        private void governed(int at, int start) {
            IntStream.range(0, start)
                    .filter(i -> isPredicate(i) && parse.at(i).clause() == Clause.MAIN)
                    .forEach(i -> add(at, i, Role.CLAUSE));
            if (arcs.get(at).isEmpty()) {
                add(at, ROOT, Role.CLAUSE);
            }
        }
    }
}
