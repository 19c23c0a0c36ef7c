package org.claimbook.evaluation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import org.claimbook.matching.Trace;
import org.claimbook.matching.search.ClaimDocument;

/**
 * Asks the questions of a set. Retrieval, near misses and utterances out of scope are asked of all its claims; the decision
 * is taken without those that are left out.
 */
final class Evaluation {
    private final EvaluationSet set;
    private final Tools tools;
    private final Progress progress;
    private final Set<String> leftOut;

    Evaluation(EvaluationSet set, double unanswerable, long seed, Tools tools, Progress progress) {
        this.set = set;
        this.tools = tools;
        this.progress = progress;
        this.leftOut = LeftOut.claims(set.questions(), unanswerable, seed);
    }

    /** A question as the store without the claims left out sees it. */
    interface Listener {
        void question(AskedQuestion question, Set<String> gold, Trace trace);

        void nearMiss(NearMiss nearMiss, Trace trace);

        void outOfScope(String utterance, Trace trace);
    }

    Figures run(Map<String, Object> about) {
        Collected collected = new Collected();
        Map<String, Ranking.Scorer> scorers = new LinkedHashMap<>();
        Latency.Recorder latency = new Latency.Recorder();
        try (AskedStore full = store(Set.of())) {
            try (Progress.Bar bar = progress.begin("ranking", set.questions().size())) {
                for (AskedQuestion question : set.questions()) {
                    // before anything about the question is remembered
                    latency.add(full.timed(question.text()));
                    Trace trace = full.trace(question.text());
                    rank(scorers, question, trace, full);
                    if (leftOut.isEmpty()) {
                        collected.question(question, question.gold(), trace);
                    }
                    bar.step();
                }
            }
            askWhatHasNoAnswer(full, collected);
        }
        if (!leftOut.isEmpty()) {
            askWithoutLeftOut(collected);
        }
        return figures(about, scorers, collected, latency);
    }

    /** The figures without those of the ranking and of the time. */
    Figures decide(Map<String, Object> about) {
        Collected collected = new Collected();
        listen(collected);
        return figures(about, Map.of(), collected, new Latency.Recorder());
    }

    /** Asks everything but ranks nothing. */
    void listen(Listener listener) {
        try (AskedStore full = store(Set.of())) {
            if (leftOut.isEmpty()) {
                askQuestions(full, listener);
            }
            askWhatHasNoAnswer(full, listener);
        }
        if (!leftOut.isEmpty()) {
            askWithoutLeftOut(listener);
        }
    }

    private void askWithoutLeftOut(Listener listener) {
        try (AskedStore reduced = store(leftOut)) {
            askQuestions(reduced, listener);
        }
    }

    private void askQuestions(AskedStore store, Listener listener) {
        try (Progress.Bar bar = progress.begin("questions", set.questions().size())) {
            for (AskedQuestion question : set.questions()) {
                Set<String> gold = new HashSet<>(question.gold());
                gold.removeAll(leftOut);
                listener.question(question, gold, store.trace(question.text()));
                bar.step();
            }
        }
    }

    private void askWhatHasNoAnswer(AskedStore store, Listener listener) {
        try (Progress.Bar bar = progress.begin(
                "near misses", set.nearMisses().size() + set.outOfScope().size())) {
            for (NearMiss nearMiss : set.nearMisses()) {
                listener.nearMiss(nearMiss, store.trace(nearMiss.text()));
                bar.step();
            }
            for (String utterance : set.outOfScope()) {
                listener.outOfScope(utterance, store.trace(utterance));
                bar.step();
            }
        }
    }

    private AskedStore store(Set<String> without) {
        List<ClaimDocument> claims = set.claims().stream()
                .filter(claim -> !without.contains(claim.id()))
                .toList();
        return AskedStore.of(claims, set.names(), tools, progress);
    }

    private static void rank(
            Map<String, Ranking.Scorer> scorers, AskedQuestion question, Trace trace, AskedStore store) {
        AskedStore.Baselines baselines = store.baselines(question.text());
        Map.of(
                        "", store.ranking(question.text(), trace, baselines),
                        "bm25", baselines.bm25(),
                        "vectors", baselines.vectors(),
                        "weightedSum", baselines.weightedSum())
                .forEach((name, ranking) -> scorers.computeIfAbsent(name, key -> new Ranking.Scorer())
                        .add(ranking, question.gold()));
    }

    private static final class Collected implements Listener {
        private final List<Reply> questions = new ArrayList<>();
        private final List<Reply> nearMisses = new ArrayList<>();
        private final List<Reply> outOfScope = new ArrayList<>();

        @Override
        public void question(AskedQuestion question, Set<String> gold, Trace trace) {
            questions.add(Reply.to(question, gold, trace));
        }

        @Override
        public void nearMiss(NearMiss nearMiss, Trace trace) {
            nearMisses.add(Reply.to(nearMiss, trace));
        }

        @Override
        public void outOfScope(String utterance, Trace trace) {
            outOfScope.add(Reply.toOutOfScope(utterance, trace));
        }
    }

    private Figures figures(
            Map<String, Object> about,
            Map<String, Ranking.Scorer> scorers,
            Collected collected,
            Latency.Recorder latency) {
        SortedMap<String, Ranking> baselines = new TreeMap<>();
        scorers.forEach((name, scorer) -> baselines.put(name, scorer.score()));
        Ranking retrieval = baselines.remove("");
        Map<String, Object> described = new LinkedHashMap<>(about);
        described.put("claims", set.claims().size());
        described.put("claimsLeftOut", leftOut.size());
        return new Figures(
                described,
                retrieval == null ? new Ranking.Scorer().score() : retrieval,
                baselines,
                collected.questions,
                new Leaks(collected.nearMisses),
                new Leaks(collected.outOfScope),
                latency.latencies());
    }
}
