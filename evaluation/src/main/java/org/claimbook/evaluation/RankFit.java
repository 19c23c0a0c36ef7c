package org.claimbook.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.claimbook.matching.Trace;
import org.claimbook.matching.likelihood.RankWeights;
import org.claimbook.matching.likelihood.RankedCandidate;

/** Fits the weights of the ranking on the questions of training sets whose right claim was found. */
final class RankFit {
    /** No set counts more than so many questions, so that a large one does not drown the others. */
    private static final double MOST_QUESTIONS = 1_000;

    private static final double DIGITS = 10_000;

    private final List<Lessons> sets = new ArrayList<>();

    /** What one set has to teach about ranking. */
    static final class Lessons implements Evaluation.Listener {
        private final List<ConditionalLogit.Choice> choices = new ArrayList<>();

        @Override
        public void question(AskedQuestion question, Set<String> gold, Trace trace) {
            List<RankedCandidate> candidates = trace.candidates();
            double[][] features = new double[candidates.size()][];
            boolean[] right = new boolean[candidates.size()];
            boolean anyRight = false;
            for (int i = 0; i < features.length; i++) {
                features[i] = candidates.get(i).features();
                right[i] = gold.contains(candidates.get(i).candidate().claim().id());
                anyRight |= right[i];
            }
            if (anyRight && features.length > 1) {
                choices.add(new ConditionalLogit.Choice(features, right, 1));
            }
        }

        @Override
        public void nearMiss(NearMiss nearMiss, Trace trace) {
            // a near miss is about its claim all the same: it ranks high, and is refused afterwards
        }

        @Override
        public void outOfScope(String utterance, Trace trace) {
            // no order of claims is right for it
        }
    }

    void add(Lessons lessons) {
        sets.add(lessons);
    }

    int questions() {
        return sets.stream().mapToInt(set -> set.choices.size()).sum();
    }

    /** @throws InvalidSetException where no question found its claim */
    RankWeights fit() {
        List<ConditionalLogit.Choice> choices = new ArrayList<>();
        for (Lessons set : sets) {
            double weight = Math.min(1, MOST_QUESTIONS / Math.max(1, set.choices.size()));
            set.choices.forEach(
                    choice -> choices.add(new ConditionalLogit.Choice(choice.features(), choice.right(), weight)));
        }
        if (choices.isEmpty()) {
            throw new InvalidSetException("--fit: no question found its claim among several");
        }
        double[] weights = ConditionalLogit.fit(choices);
        Map<String, Double> named = new LinkedHashMap<>();
        for (int i = 0; i < weights.length; i++) {
            named.put(RankWeights.featureNames().get(i), Math.round(weights[i] * DIGITS) / DIGITS);
        }
        return new RankWeights(named);
    }
}
