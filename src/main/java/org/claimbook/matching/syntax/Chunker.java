package org.claimbook.matching.syntax;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.claimbook.matching.reading.Reading;
import org.claimbook.matching.reading.Word;
import org.claimbook.matching.syntax.ShallowParse.Clause;
import org.claimbook.matching.syntax.ShallowParse.Place;

/** Reads the noun groups and clauses of one text. */
final class Chunker {
    private static final Set<String> OF_TO = Set.of("of", "to");
    private static final Set<String> TO_AND_OR = Set.of("to", "and", "or");
    private static final Set<String> AND_BUT = Set.of("and", "but");
    private static final Set<String> CONTINUING = Set.of("and", "or", "to", "not", "never", "also", "then");
    private static final Set<String> ADVERBIAL =
            Set.of("when while after before because although though since until unless if once whereas as".split(" "));
    private static final Set<String> RELATIVE = Set.of("who", "which", "that", "whose", "whom", "where");

    /** A clause that is being read. */
    private record Opened(Clause clause, int number, String opener) {}

    private final Reading reading;
    private final List<Word> words;
    private final Verbs verbs;
    private final ReducedClauses reduced;
    private final Deque<Opened> open = new ArrayDeque<>();
    private int clauses;
    /** Whether the verb of the clause that was opened last has been read. */
    private boolean verbSeen;

    Chunker(Reading reading, Verbs verbs) {
        this.reading = reading;
        this.words = reading.words();
        this.verbs = verbs;
        this.reduced = new ReducedClauses(this, reading, verbs);
        open.push(new Opened(Clause.MAIN, 0, ""));
    }

    ShallowParse parse() {
        List<Place> places = new ArrayList<>();
        int group = 0;
        String preposition = "";
        String pending = "";
        boolean within = false;
        for (int i = 0; i < words.size(); i++) {
            boolean pause = isBehindPause(i);
            boolean conjunction = clause(i, pause);
            boolean noun = isOfGroup(i);
            boolean date = noun && within && FunctionWords.beginsDate(reading, i);
            if (!noun || pause || date) {
                within = false;
                pending = date ? "in" : pending;
            }
            if (!noun) {
                group++;
                pending = conjunction ? "" : pending(i, pending);
                places.add(place(group, "", true));
                continue;
            }
            if (!within) {
                group++;
                preposition = pending;
            }
            within = true;
            boolean owns = words.get(i).token().possessive();
            boolean last = owns || i + 1 == words.size() || !isGroupContinued(i + 1);
            places.add(place(group, preposition, last));
            if (owns) {
                int owner = group;
                places.replaceAll(place -> place.group() == owner ? place.owning() : place);
            }
            if (last) {
                within = false;
                pending = owns ? preposition : "";
            }
        }
        return new ShallowParse(new Reporting(this, reading, verbs).mark(places));
    }

    private boolean isGroupContinued(int at) {
        return isOfGroup(at) && !isBehindPause(at) && !FunctionWords.beginsDate(reading, at);
    }

    /** The preposition of the group behind a word that belongs to none. */
    private String pending(int at, String before) {
        Word word = words.get(at);
        String norm = word.token().norm();
        if (FunctionWords.isUse(word)) {
            return "with";
        }
        // "by one of the guards"
        boolean partitive = norm.equals("of") && at > 0 && FunctionWords.isQuantifier(words.get(at - 1));
        if (!partitive && (opensCause(at) || FunctionWords.isPreposition(norm) && !isAgainPreposition(at))) {
            return norm;
        }
        return FunctionWords.isQuantifier(word)
                        || word.token().isDeterminer()
                        || verbs.isAdverb(word)
                        || FunctionWords.isPossessive(norm)
                        || FunctionWords.isPreposition(norm)
                ? before
                : "";
    }

    private Place place(int group, String preposition, boolean head) {
        Opened clause = open.peek();
        return new Place(group, preposition, false, head, clause.clause(), clause.number(), clause.opener());
    }

    /** "Because of", "due to": the first of two says it. */
    private boolean isAgainPreposition(int at) {
        return at > 0 && ShallowParse.opensCause(words.get(at - 1).token().norm());
    }

    private boolean opensCause(int at) {
        return ShallowParse.opensCause(words.get(at).token().norm())
                && at + 1 < words.size()
                && OF_TO.contains(words.get(at + 1).token().norm());
    }

    /** The number of one more clause. */
    int newClause() {
        return ++clauses;
    }

    boolean isOfGroup(int at) {
        Word word = words.get(at);
        return !opensCause(at)
                && !FunctionWords.isUse(word)
                && !verbs.isAdverb(word)
                && !FunctionWords.isParticle(reading, at)
                && !FunctionWords.isPreposition(word.token().norm())
                && (Verbs.isArgument(word) || word.kind() == Word.Kind.NUMBER)
                && (!verbs.isDeed(reading, at) || isNounBeforeVerb(at));
    }

    /** The "bank" of "did the central bank sell", whose verb stands behind it. */
    private boolean isNounBeforeVerb(int at) {
        int start = at - 1;
        while (start > 0 && words.get(start).kind() == Word.Kind.CONTENT) {
            start--;
        }
        return start >= 0
                && start < at - 1
                && words.get(start).token().isDeterminer()
                && !verbs.isInflected(words.get(at).token().norm())
                && IntStream.range(at + 1, words.size())
                        .anyMatch(i -> verbs.isDeed(reading, i)
                                && !verbs.isInflected(words.get(i).token().norm())
                                && !TO_AND_OR.contains(words.get(i - 1).token().norm()));
    }

    boolean isBehindPause(int at) {
        return FunctionWords.isBehindPause(reading, at);
    }

    /** Reads where clauses end and begin; true if the word opens one. */
    private boolean clause(int at, boolean pause) {
        int earlier = clauses;
        String norm = words.get(at).token().norm();
        boolean finite = isFinite(at);
        if (open.size() > 1 && (pause || finite && verbSeen && !continues(at))) {
            open.pop();
            verbSeen = true;
        }
        if (AND_BUT.contains(norm) && isBeforeVerb(at)) {
            // what is said of the same by another verb
            Opened before = open.pop();
            open.push(new Opened(before.clause(), ++clauses, before.opener()));
            verbSeen = false;
        } else if (opensAdverbial(at, norm)) {
            push(Clause.ADVERBIAL, norm);
        } else if (opensRelative(at, norm)) {
            push(Clause.RELATIVE, norm);
        } else if (norm.equals("that")
                && open.size() > 1
                && at > 0
                && !words.get(at - 1).token().isDeterminer()) {
            // what is said in a clause belongs to it: "after he had told them that"
            push(open.peek().clause(), open.peek().opener());
        } else if (reduced.opens(at)) {
            push(Clause.RELATIVE, "that");
            verbSeen = true;
        } else if (finite) {
            verbSeen = true;
        }
        return clauses > earlier && open.peek().opener().equals(norm);
    }

    private boolean isBeforeVerb(int at) {
        return IntStream.rangeClosed(at + 1, Math.min(at + 2, words.size() - 1))
                .anyMatch(i -> isFinite(i) || i == at + 1 && verbs.isOnlyVerb(words.get(i)));
    }

    private void push(Clause clause, String opener) {
        open.push(new Opened(clause, ++clauses, opener));
        verbSeen = false;
    }

    /** Whether a verb belongs to the clause whose verb was read before: "had [been] sold", "and sold". */
    private boolean continues(int at) {
        String before = words.get(at - 1).token().norm();
        return Verbs.helps(words.get(at - 1))
                || CONTINUING.contains(before)
                || at > 1 && Verbs.helps(words.get(at - 2)) && words.get(at - 1).kind() != Word.Kind.NAME;
    }

    /** Whether a word is a verb that may be that of a clause. */
    boolean isFinite(int at) {
        return Verbs.helps(words.get(at))
                || verbs.isDeed(reading, at)
                        && !words.get(at).token().norm().endsWith("ing")
                        && !(at > 0 && words.get(at - 1).token().norm().equals("to"));
    }

    /** Whether a conjunction has a verb of its own behind it: "after he won", not "after the war". */
    private boolean opensAdverbial(int at, String norm) {
        if (!ADVERBIAL.contains(norm)
                || at == 0 && norm.equals("when") && words.size() > 1 && Verbs.helps(words.get(1))
                || norm.equals("as") && isComparing(at)
                || FunctionWords.isPreposition(norm) && !isBesideMainVerb(at)) {
            return false;
        }
        for (int i = at + 1; i < words.size(); i++) {
            String next = words.get(i).token().norm();
            if (i > at + 1 && (isBehindPause(i) || ADVERBIAL.contains(next) || RELATIVE.contains(next))) {
                return false;
            }
            if (isFinite(i) || i == at + 1 && next.endsWith("ing")) {
                return true;
            }
        }
        return false;
    }

    /** "Swimming after a meal leads to cramps" has one verb, which is not that of a clause. */
    private boolean isBesideMainVerb(int at) {
        return IntStream.range(0, at).anyMatch(this::isFinite)
                || IntStream.range(at + 1, words.size())
                                .filter(i -> isFinite(i)
                                        && !Verbs.helps(words.get(i - 1))
                                        && words.get(i - 1).kind() != Word.Kind.NEGATION)
                                .count()
                        > 1;
    }

    private boolean isComparing(int at) {
        return words.stream().filter(word -> word.token().norm().equals("as")).count() > 1;
    }

    /** "The bishop who", "a ship that sank": behind a noun, and with a verb of its own. */
    private boolean opensRelative(int at, String norm) {
        if (at == 0 || !RELATIVE.contains(norm)) {
            return false;
        }
        Word before = words.get(at - 1);
        boolean behindNoun = isOfGroup(at - 1)
                && (before.kind() == Word.Kind.NAME
                        || before.kind() == Word.Kind.CONTENT && !verbs.isReporting(before));
        boolean that = norm.equals("that");
        boolean verb = at + 1 < words.size() && (isFinite(at + 1) || !that);
        return behindNoun && verb;
    }
}
