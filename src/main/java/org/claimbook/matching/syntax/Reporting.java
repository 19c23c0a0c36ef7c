package org.claimbook.matching.syntax;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.claimbook.matching.reading.Reading;
import org.claimbook.matching.reading.Word;
import org.claimbook.matching.syntax.ShallowParse.Clause;
import org.claimbook.matching.syntax.ShallowParse.Place;

/** Tells the words of a text that name who says so from those that are said. */
final class Reporting {
    private static final Set<String> THAT_WHETHER = Set.of("that", "whether", "if");
    /** "told reporters on Monday that". */
    private static final int THAT_REACH = 6;

    private final Chunker chunker;
    private final Reading reading;
    private final List<Word> words;
    private final Verbs verbs;

    Reporting(Chunker chunker, Reading reading, Verbs verbs) {
        this.chunker = chunker;
        this.reading = reading;
        this.words = reading.words();
        this.verbs = verbs;
    }

    /** What stands before and at a verb of saying that has a clause behind it, and behind a pause at the end: "…, he said". */
    List<Place> mark(List<Place> places) {
        for (int i = 0; i < words.size(); i++) {
            if (saysWhat(i)) {
                int that = thatBehind(i);
                int last = that >= 0 ? that : beforePause(i);
                boolean content =
                        that >= 0 || IntStream.range(last + 1, words.size()).anyMatch(chunker::isFinite);
                int clause = places.get(i).clauseNumber();
                int start = startOfClause(places, i, clause);
                boolean trailing = start > 0
                        && chunker.isBehindPause(start)
                        && !content
                        && !places.get(i).isPresupposed();
                if (content && (that >= 0 || last > i || isClauseBehind(i)) || trailing) {
                    int from = start;
                    int to = trailing ? words.size() - 1 : last;
                    int number = chunker.newClause();
                    for (int j = from; j <= to; j++) {
                        places.set(j, places.get(j).in(Clause.SAYING, number));
                    }
                    return places;
                }
            } else if (words.get(i).token().norm().equals("according")) {
                int number = chunker.newClause();
                int to = i;
                while (to < words.size() && (to == i || !chunker.isBehindPause(to))) {
                    places.set(to, places.get(to).in(Clause.SAYING, number));
                    to++;
                }
                return places;
            }
        }
        return places;
    }

    /** A verb of saying, any verb right before "that", and one at the end, behind a pause: "…, researchers showed". */
    private boolean saysWhat(int at) {
        boolean says = verbs.isReporting(words.get(at)) && (verbs.isPivot(reading, at) || chunker.isBehindPause(at));
        boolean that = at + 1 < words.size() && words.get(at + 1).token().norm().equals("that");
        return says
                || verbs.isDeed(reading, at) && (that || at + 1 == words.size())
                || that && verbs.isCommonVerb(words.get(at));
    }

    private int startOfClause(List<Place> places, int at, int clause) {
        int start = at;
        while (start > 0 && places.get(start - 1).clauseNumber() == clause && !chunker.isBehindPause(start)) {
            start--;
        }
        return start;
    }

    private int thatBehind(int at) {
        return IntStream.range(at + 1, Math.min(words.size(), at + THAT_REACH))
                .filter(i -> THAT_WHETHER.contains(words.get(i).token().norm()))
                .findFirst()
                .orElse(-1);
    }

    /** "Said the bridge [is] closed": somebody or something of which a verb says more. */
    private boolean isClauseBehind(int at) {
        return at + 1 < words.size()
                && !FunctionWords.isPreposition(words.get(at + 1).token().norm());
    }

    /** "Said on Monday, …". */
    private int beforePause(int at) {
        return IntStream.range(at + 2, Math.min(words.size(), at + THAT_REACH))
                        .filter(chunker::isBehindPause)
                        .findFirst()
                        .orElse(at + 1)
                - 1;
    }
}
