package org.claimbook.matching.likelihood;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

import org.claimbook.matching.language.Lexicon;
import org.claimbook.matching.reading.Reading;
import org.claimbook.matching.search.Candidate;
import org.claimbook.matching.search.ClaimDocument;
import org.claimbook.matching.search.ClaimIndex;
import org.claimbook.matching.search.ClaimReading;

/** Orders what a search has found by how likely it is what the question is about, whether or not it says the same. */
public final class Ranker {
    private final Lexicon lexicon;
    private final ClaimIndex index;
    private final WordVectors vectors;
    private final RankWeights weights;

    public Ranker(Lexicon lexicon, ClaimIndex index, WordVectors vectors, RankWeights weights) {
        this.lexicon = lexicon;
        this.index = index;
        this.vectors = vectors;
        this.weights = weights;
    }

    /** A candidate with its place among the others, and why. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Placed(Candidate candidate, double[] features, double sum) {}

    /** The candidates, best first; their scores are their shares of the likelihood, which add up to 1. */
    public List<RankedCandidate> rank(
            Reading question, List<Candidate> candidates, Function<ClaimDocument, ClaimReading> read) {
        WordSimilarity nearness = new WordSimilarity(question, lexicon, index, vectors);
        RankFeatures features = new RankFeatures(question, nearness, index::weight, candidates);
        List<Placed> placed = new ArrayList<>(candidates.size());
        double highest = Double.NEGATIVE_INFINITY;
        for (Candidate candidate : candidates) {
            double[] values = features.of(candidate, read.apply(candidate.claim()));
            double sum = weights.score(values);
            highest = Math.max(highest, sum);
            placed.add(new Placed(candidate, values, sum));
        }
        placed.sort(Comparator.comparingDouble(Placed::sum).reversed());
        double top = highest;
        double all =
                placed.stream().mapToDouble(each -> Math.exp(each.sum() - top)).sum();
        return placed.stream()
                .map(each ->
                        new RankedCandidate(each.candidate().scored(Math.exp(each.sum() - top) / all), each.features()))
                .toList();
    }
}
