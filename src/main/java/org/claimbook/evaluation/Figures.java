package org.claimbook.evaluation;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;

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
}
