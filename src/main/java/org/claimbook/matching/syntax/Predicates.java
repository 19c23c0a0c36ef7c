package org.claimbook.matching.syntax;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

import org.claimbook.matching.reading.Reading;
import org.claimbook.matching.reading.Word;
import org.claimbook.matching.syntax.ShallowParse.Clause;

/** The words of one text that the others of their clause depend on: its verbs, also "has" and "is" where they help no other. */
final class Predicates {
    private final Reading reading;
    private final List<Word> words;
    private final Verbs verbs;
    private final ShallowParse parse;
    private final BitSet predicates;

    Predicates(Reading reading, Verbs verbs) {
        this.reading = reading;
        this.words = reading.words();
        this.verbs = verbs;
        this.parse = verbs.parse(reading);
        this.predicates =
                IntStream.range(0, words.size()).filter(this::governs).collect(BitSet::new, BitSet::set, BitSet::or);
    }

    private String norm(int at) {
        return words.get(at).token().norm();
    }

    boolean isPredicate(int at) {
        return predicates.get(at);
    }

    private boolean governs(int at) {
        return words.get(at).kind() != Word.Kind.NEGATION
                && (Verbs.helps(words.get(at))
                        ? isMainVerb(at)
                        : verbs.isPivot(reading, at) || verbs.isLight(words.get(at)))
                && !isWithinGroup(at);
    }

    /** "Has no money", "was in Kyiv": a verb that elsewhere helps another. */
    private boolean isMainVerb(int at) {
        if (!Verbs.BE.contains(norm(at)) && !FunctionWords.isHave(norm(at))) {
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

    private boolean isWithinGroup(int at) {
        int group = parse.at(at).group();
        return at > 0 && parse.at(at - 1).group() == group
                || at + 1 < words.size() && parse.at(at + 1).group() == group;
    }

    boolean isNoun(int at) {
        Word.Kind kind = words.get(at).kind();
        return (kind == Word.Kind.CONTENT || kind == Word.Kind.NAME || kind == Word.Kind.NUMBER)
                && !FunctionWords.isPreposition(norm(at))
                && !verbs.isAdverb(words.get(at));
    }

    boolean isClause(int one, int other) {
        return parse.at(one).clauseNumber() == parse.at(other).clauseNumber();
    }

    /** Nearest predicate before a word in its clause; -1 if there is none. */
    int predicateBefore(int at) {
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

    int predicateAfter(int at) {
        for (int i = at + 1; i < words.size(); i++) {
            if (isPredicate(i) && isClause(i, at)) {
                return i;
            }
        }
        return -1;
    }
}
