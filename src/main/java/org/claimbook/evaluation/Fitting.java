package org.claimbook.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.claimbook.matching.Calibration;
import org.claimbook.matching.RankWeights;

/** Fits the ranking on all training sets, and then the calibration on those that have near misses too. */
final class Fitting {
    private final List<Training> training;
    private final long seed;
    private final Progress progress;

    Fitting(List<Training> training, long seed, Progress progress) {
        this.training = List.copyOf(training);
        this.seed = seed;
        this.progress = progress;
        this.training.forEach(each -> CalibrationFit.requireTraining(each.set()));
    }

    /**
     * A set to learn from.
     *
     * @param description for the provenance
     * @param natural whether its questions are as people ask them, not a file of hard cases
     * @param unanswerable share of the questions whose right claims are left out when the decision is learnt
     */
    record Training(EvaluationSet set, String description, boolean natural, double unanswerable) {}

    /** @throws InvalidSetException where the sets have too little to teach */
    Calibration fit(Tools tools, LocalDate today) {
        RankFit ranking = new RankFit();
        for (Training each : training) {
            RankFit.Lessons lessons = new RankFit.Lessons();
            new Evaluation(each.set(), 0, seed, tools, progress).listen(lessons);
            ranking.add(lessons);
        }
        RankWeights weights = ranking.fit();
        List<TrainingSet> taught = new ArrayList<>();
        for (Training each : deciding()) {
            TrainingSet lessons = new TrainingSet(each.description(), each.natural());
            new Evaluation(each.set(), each.unanswerable(), seed, tools.ranking(weights), progress).listen(lessons);
            taught.add(lessons);
        }
        return new CalibrationFit(taught).fit(weights, ranked(ranking), today);
    }

    /** Where no near misses are asked, only what a text is about can be learnt, not whether it says the same. */
    private List<Training> deciding() {
        List<Training> deciding = training.stream()
                .filter(each -> !each.set().nearMisses().isEmpty())
                .toList();
        return deciding.isEmpty() ? training : deciding;
    }

    private String ranked(RankFit ranking) {
        return "%d questions of %s that found their claim"
                .formatted(
                        ranking.questions(),
                        training.stream().map(each -> each.set().name()).collect(Collectors.joining(", ")));
    }
}
