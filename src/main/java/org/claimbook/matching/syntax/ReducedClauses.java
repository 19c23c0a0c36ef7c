package org.claimbook.matching.syntax;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.claimbook.matching.reading.Reading;
import org.claimbook.matching.reading.Word;

/** Finds the relative clauses of one text that have neither "who" nor "was": "the tickets [sold online] were returned". */
final class ReducedClauses {
    private static final Set<String> BEGINNING = Set.of("and", "or", "but", "to", "he", "she", "it", "they", "we", "i");

    private final Chunker chunker;
    private final Reading reading;
    private final List<Word> words;
    private final Verbs verbs;

    ReducedClauses(Chunker chunker, Reading reading, Verbs verbs) {
        this.chunker = chunker;
        this.reading = reading;
        this.words = reading.words();
        this.verbs = verbs;
    }

    /** "The tickets [sold online] were returned": a participle behind a noun whose verb is still to come. */
    boolean opens(int at) {
        if (at == 0
                || !verbs.isDeed(reading, at)
                || !verbs.isBare(words, at)
                || verbs.isReporting(words.get(at))
                || !chunker.isOfGroup(at - 1)) {
            return false;
        }
        boolean asks = Verbs.helps(words.getFirst()) && IntStream.range(1, at).noneMatch(i -> chunker.isFinite(i));
        boolean begins = IntStream.range(0, at).noneMatch(i -> chunker.isFinite(i));
        for (int i = at + 1; (asks || begins) && i < words.size(); i++) {
            String norm = words.get(i).token().norm();
            boolean before = norm.equals("before") && i + 1 < words.size() && verbs.isDeed(reading, i + 1);
            if (chunker.isBehindPause(i)
                    || FunctionWords.endsClause(norm) && !before
                    || BEGINNING.contains(norm)
                    || isOwnSubject(i)) {
                return false;
            }
            boolean verb = asks
                    ? verbs.isDeed(reading, i) && !norm.endsWith("ing")
                    // "survived the night", which no participle behind a noun can
                    : Verbs.helps(words.get(i))
                            || verbs.isDeed(reading, i)
                                    && verbs.canBeParticiple(words.get(i))
                                    && FunctionWords.isBeforeDeterminer(words, i);
            if (verb && !words.get(i - 1).token().norm().equals("having")) {
                return words.get(i - 1).token().norm().equals("before")
                        || !FunctionWords.isPreposition(words.get(i - 1).token().norm());
            }
        }
        return false;
    }

    /** "Resigned on the day [his] minister was charged": behind a noun, with nothing that ties it to that. */
    private boolean isOwnSubject(int at) {
        return chunker.isOfGroup(at - 1)
                && !verbs.isDeed(reading, at - 1)
                && (words.get(at).token().isDeterminer()
                        || FunctionWords.isPossessive(words.get(at).token().norm()));
    }
}
