package org.claimbook.matching.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.claimbook.matching.reading.Reading;
import org.claimbook.matching.reading.Word;
import org.claimbook.matching.syntax.Dependencies.Arc;
import org.claimbook.matching.syntax.Dependencies.Role;
import org.claimbook.matching.syntax.ShallowParse.Clause;

/** Reads what each word of one text may depend on. */
final class DependencyReader {
    private static final Set<String> OR_NOR = Set.of("and", "or", "nor");
    private static final Set<String> AND_OR = Set.of("and", "or");

    /** "Right after a meal". */
    private static final Set<String> RIGHT =
            Set.of("right", "just", "shortly", "soon", "immediately", "directly", "straight");

    private final List<Word> words;
    private final Reading reading;
    private final Verbs verbs;
    private final ShallowParse parse;
    private final Predicates predicates;
    private final List<List<Arc>> arcs = new ArrayList<>();

    DependencyReader(Reading reading, Verbs verbs) {
        this.reading = reading;
        this.words = reading.words();
        this.verbs = verbs;
        this.parse = verbs.parse(reading);
        this.predicates = new Predicates(reading, verbs);
    }

    Dependencies read() {
        IntStream.range(0, words.size()).forEach(i -> arcs.add(new ArrayList<>()));
        for (int i = 0; i < words.size(); i++) {
            if (predicates.isPredicate(i)) {
                predicate(i);
            } else if (predicates.isNoun(i)) {
                noun(i);
            }
        }
        return new Dependencies(arcs);
    }

    private String norm(int at) {
        return words.get(at).token().norm();
    }

    private void add(int at, int head, Role role) {
        Arc arc = new Arc(head, role);
        if (head != at && !arcs.get(at).contains(arc)) {
            arcs.get(at).add(arc);
        }
    }

    private void noun(int at) {
        int head = parse.endOfGroup(at);
        if (head != at) {
            add(at, head, Role.MODIFIER);
            return;
        }
        int start = parse.startOfGroup(at);
        owner(at);
        if (arcs.get(at).isEmpty()) {
            joined(at, start);
        }
        if (arcs.get(at).isEmpty() && !parse.at(at).preposition().isEmpty()) {
            oblique(at, beforePreposition(start));
        } else if (arcs.get(at).isEmpty()) {
            argument(at);
        }
        if (arcs.get(at).isEmpty()) {
            add(at, Dependencies.ROOT, Role.CLAUSE);
        }
    }

    private void owner(int at) {
        if (parse.at(at).owns()) {
            IntStream.range(at + 1, words.size())
                    .filter(i -> predicates.isNoun(i) && !predicates.isPredicate(i))
                    .limit(1)
                    .forEach(owned -> add(at, parse.endOfGroup(owned), Role.OWNER));
        }
    }

    /** "A and B" depend on the same; so does what stands behind a comma, and it may tell more of any noun before it. */
    private void joined(int at, int start) {
        int other = conjunct(start);
        if (other < 0) {
            return;
        }
        arcs.get(at).addAll(arcs.get(other));
        if (FunctionWords.isBehindPause(reading, start)) {
            add(at, other, Role.MODIFIER);
            add(other, at, Role.MODIFIER);
            int top = other;
            while (top >= 0 && predicates.isNoun(top) && !predicates.isPredicate(top)) {
                arcs.get(at).addAll(arcs.get(parse.endOfGroup(top)));
                top = parse.at(top).preposition().isEmpty() ? -1 : beforePreposition(parse.startOfGroup(top));
            }
        }
    }

    /** The noun that one is joined to by "and", "or" or a comma; -1 if there is none. */
    private int conjunct(int start) {
        int before = start - 1;
        while (before >= 0 && isBeforeNoun(before)) {
            before--;
        }
        boolean pause = IntStream.rangeClosed(before + 1, start).anyMatch(i -> FunctionWords.isBehindPause(reading, i));
        if (before > 0 && OR_NOR.contains(norm(before)) && predicates.isClause(before - 1, start)) {
            before--;
            return predicates.isNoun(before) && !predicates.isPredicate(before) ? before : -1;
        }
        return before >= 0
                        && pause
                        && predicates.isNoun(before)
                        && !predicates.isPredicate(before)
                        && predicates.isClause(before, start)
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
        while (at >= 0 && predicates.isNoun(at) && parse.at(at).owns()) {
            at--;
        }
        while (at >= 0
                && (FunctionWords.isPreposition(norm(at))
                        || ShallowParse.opensCause(norm(at))
                        || FunctionWords.isUse(words.get(at))
                        || RIGHT.contains(norm(at))
                        || isBeforeNoun(at))) {
            at--;
        }
        return at;
    }

    private void oblique(int at, int before) {
        String preposition = parse.at(at).preposition();
        int i = before;
        while (i >= 0 && predicates.isNoun(i) && !predicates.isPredicate(i) && predicates.isClause(i, at)) {
            add(at, parse.endOfGroup(i), Role.OBLIQUE);
            boolean agent = preposition.equals("by")
                    && predicates.predicateBefore(at) >= 0
                    && !verbs.isPassive(words, predicates.predicateBefore(at));
            if (preposition.equals("of") || agent) {
                return;
            }
            int start = parse.startOfGroup(i);
            if (parse.at(i).preposition().isEmpty()) {
                i = start - 1;
                break;
            }
            i = beforePreposition(start);
        }
        int predicate = i >= 0 && predicates.isPredicate(i) ? i : predicates.predicateBefore(at);
        if (predicate >= 0) {
            add(at, predicate, Role.OBLIQUE);
        } else if (arcs.get(at).isEmpty() && predicates.predicateAfter(at) >= 0) {
            add(at, predicates.predicateAfter(at), Role.OBLIQUE);
        }
    }

    private void argument(int at) {
        int before = predicates.predicateBefore(at);
        int after = predicates.predicateAfter(at);
        if (before >= 0) {
            add(at, before, Role.OBJECT);
        }
        if (after >= 0 && (before < 0 || !AND_OR.contains(norm(after - 1)))) {
            add(at, after, Role.SUBJECT);
        }
    }

    private void predicate(int at) {
        int before = predicates.predicateBefore(at);
        if (before >= 0) {
            later(at, before);
            return;
        }
        int start = at;
        while (start > 0 && predicates.isClause(start - 1, at)) {
            start--;
        }
        switch (parse.at(at).clause()) {
            case MAIN, SAYING -> {
                boolean ofNoun = isInfinitiveOfNoun(at) && predicates.predicateAfter(at) >= 0;
                add(at, ofNoun ? at - 2 : Dependencies.ROOT, Role.CLAUSE);
            }
            case RELATIVE -> antecedent(at, start);
            case ADVERBIAL -> governed(at, start);
        }
    }

    /** A verb behind another one of its clause: joined to it, of a noun between them, or of either. */
    private void later(int at, int before) {
        boolean behindNoun = predicates.isNoun(at - 1) && !predicates.isPredicate(at - 1);
        if (FunctionWords.joins(norm(at - 1))) {
            arcs.get(at).addAll(arcs.get(before));
        } else if (behindNoun && verbs.canBeParticiple(words.get(at)) && verbs.isBare(words, at)) {
            add(at, parse.endOfGroup(at - 1), Role.CLAUSE);
        } else {
            add(at, before, Role.CLAUSE);
            // "proof that somebody attacked him"
            IntStream.range(before + 2, at)
                    .filter(i -> norm(i).equals("that") && predicates.isNoun(i - 1))
                    .forEach(i -> add(at, parse.endOfGroup(i - 1), Role.CLAUSE));
            if (isInfinitiveOfNoun(at)) {
                add(at, at - 2, Role.CLAUSE);
            }
        }
    }

    /** "The plan [to close] it". */
    private boolean isInfinitiveOfNoun(int at) {
        return at > 1 && norm(at - 1).equals("to") && predicates.isNoun(at - 2) && !predicates.isPredicate(at - 2);
    }

    /** Those that a relative clause may tell more of: the nouns before it, back to one without a preposition. */
    private void antecedent(int at, int start) {
        int i = start - 1;
        while (i >= 0 && (FunctionWords.isPreposition(norm(i)) || FunctionWords.joins(norm(i)))) {
            i--;
        }
        boolean subject = IntStream.range(start, at).noneMatch(j -> predicates.isNoun(j) && !predicates.isPredicate(j));
        while (i >= 0 && predicates.isNoun(i) && !predicates.isPredicate(i)) {
            int head = parse.endOfGroup(i);
            add(at, head, Role.CLAUSE);
            add(head, at, subject ? Role.SUBJECT : Role.OBJECT);
            if (parse.at(i).preposition().isEmpty()) {
                break;
            }
            i = beforePreposition(parse.startOfGroup(i));
        }
        if (arcs.get(at).isEmpty()) {
            int before = IntStream.range(0, at)
                    .filter(j -> predicates.isPredicate(j))
                    .reduce((a, b) -> b)
                    .orElse(Dependencies.ROOT);
            if (before == Dependencies.ROOT) {
                add(at, Dependencies.ROOT, Role.CLAUSE);
            } else {
                arcs.get(at).addAll(arcs.get(before));
            }
        }
    }

    /** The verbs of the main clause that a clause of time or reason follows. */
    private void governed(int at, int start) {
        IntStream.range(0, start)
                .filter(i -> predicates.isPredicate(i) && parse.at(i).clause() == Clause.MAIN)
                .forEach(i -> add(at, i, Role.CLAUSE));
        if (arcs.get(at).isEmpty()) {
            add(at, Dependencies.ROOT, Role.CLAUSE);
        }
    }
}
