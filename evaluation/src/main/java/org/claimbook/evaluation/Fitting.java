package org.claimbook.evaluation;

import java.time.LocalDate;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.claimbook.matching.likelihood.Calibration;
import org.claimbook.matching.likelihood.RankWeights;

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
     * @param taught it with further judgements
     * @param about as of its figures
     * @param description for the provenance
     * @param natural whether its questions are as people ask them, not a file of hard cases
     * @param unanswerable share of the questions whose right claims are left out when the decision is learnt
     */
    record Training(
            EvaluationSet set,
            EvaluationSet taught,
            Map<String, Object> about,
            String description,
            boolean natural,
            double unanswerable) {}

    /** @throws InvalidSetException where the sets have too little to teach */
    Calibration fit(Tools tools, LocalDate today) {
        RankFit ranking = new RankFit();
        for (Training each : training) {
            RankFit.Lessons lessons = new RankFit.Lessons();
            new Evaluation(each.taught(), 0, seed, tools, progress).listen(lessons);
            ranking.add(lessons);
        }
        RankWeights weights = ranking.fit();
        Tools reranked = tools.with(new Calibration(
                tools.calibration().provenance(),
                weights,
                tools.calibration().weights(),
                tools.calibration().curve()));
        List<TrainingSet> taught =
                deciding(training).stream().map(each -> taught(each, reranked)).toList();
        return new CalibrationFit(taught).fit(weights, ranked(ranking), today);
    }

    /**
     * Measures each set with a probability that was fitted on the others, so that it is told how sets are decided that
     * nothing was fitted on. The ranking stays as it is in {@code tools}: no decision rests on it.
     *
     * @param measured takes the figures of each set as soon as they are there
     */
    void leaveOneOut(Tools tools, LocalDate today, Consumer<Figures> measured) {
        Map<Training, TrainingSet> taught = new IdentityHashMap<>();
        for (Training left : training) {
            List<Training> others =
                    deciding(training.stream().filter(each -> each != left).toList());
            List<TrainingSet> lessons = others.stream()
                    .map(each -> taught.computeIfAbsent(each, set -> taught(set, tools)))
                    .toList();
            Calibration fitted = new CalibrationFit(lessons)
                    .fit(tools.calibration().ranking(), "what it was fitted on before", today);
            Map<String, Object> about = new LinkedHashMap<>(left.about());
            about.put("fittedOn", names(others));
            measured.accept(
                    new Evaluation(left.set(), left.unanswerable(), seed, tools.with(fitted), progress).decide(about));
        }
    }

    private TrainingSet taught(Training set, Tools tools) {
        TrainingSet lessons = new TrainingSet(set.description(), set.natural());
        new Evaluation(set.taught(), set.unanswerable(), seed, tools, progress).listen(lessons);
        return lessons;
    }

    /** Where no near misses are asked, only what a text is about can be learnt, not whether it says the same. */
    private static List<Training> deciding(List<Training> training) {
        List<Training> deciding = training.stream()
                .filter(each -> !each.set().nearMisses().isEmpty())
                .toList();
        return deciding.isEmpty() ? training : deciding;
    }

    private String ranked(RankFit ranking) {
        return "%d questions of %s that found their claim".formatted(ranking.questions(), names(training));
    }

    private static String names(List<Training> sets) {
        return sets.stream().map(each -> each.set().name()).collect(Collectors.joining(", "));
    }
}
