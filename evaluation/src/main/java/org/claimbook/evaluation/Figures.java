package org.claimbook.evaluation;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What an evaluation has measured.
 *
 * @param about what was measured, by key: set, part, slice …
 * @param baselines by name: bm25, vectors, weightedSum
 * @param questions what became of the questions with and without an answer
 */
record Figures(
        Map<String, Object> about,
        Ranking retrieval,
        SortedMap<String, Ranking> baselines,
        List<Reply> questions,
        Leaks nearMisses,
        Leaks outOfScope,
        Map<Stopwatch.Stage, Latency> latency) {
    Figures {
        questions = List.copyOf(questions);
    }

    DecisionFigures decision() {
        return DecisionFigures.of(questions, nearMisses.replies());
    }

    /** The decisions of several sets as those of one; what is ranked and how long it takes is a matter of each set. */
    static Figures pooled(List<Figures> sets) {
        return new Figures(
                Map.of(
                        "set",
                        "pooled: "
                                + sets.stream()
                                        .map(set -> set.about().get("set") + " "
                                                + set.about().get("part"))
                                        .collect(Collectors.joining(", "))),
                new Ranking.Scorer().score(),
                new TreeMap<>(),
                sets.stream().flatMap(set -> set.questions().stream()).toList(),
                new Leaks(sets.stream()
                        .flatMap(set -> set.nearMisses().replies().stream())
                        .toList()),
                new Leaks(sets.stream()
                        .flatMap(set -> set.outOfScope().replies().stream())
                        .toList()),
                Map.of());
    }
}
