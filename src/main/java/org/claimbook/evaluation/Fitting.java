package org.claimbook.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.claimbook.matching.Calibration;
import org.claimbook.matching.RankWeights;

/** Fits the ranking, and then the calibration of what that ranking brings up, on the same training sets. */
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
        for (Training each : training) {
            TrainingSet lessons = new TrainingSet(each.description(), each.natural());
            new Evaluation(each.set(), each.unanswerable(), seed, tools.ranking(weights), progress).listen(lessons);
            taught.add(lessons);
        }
        return new CalibrationFit(taught).fit(weights, ranking.questions(), today);
    }
}
