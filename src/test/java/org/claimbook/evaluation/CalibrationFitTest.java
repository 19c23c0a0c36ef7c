package org.claimbook.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.claimbook.matching.likelihood.Calibration;
import org.claimbook.matching.likelihood.RankWeights;

class CalibrationFitTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final int FAR = 1;
    private static final int NEAR = 9;

    /** Of 700 questions that find something near, 91 in a hundred mean it; of as many that find something far, two in ten. */
    private final TrainingSet asPeopleAsk = new TrainingSet("as people ask", true);

    /** Near misses only, which find something near: nobody asks so. */
    private final TrainingSet hard = new TrainingSet("hard", false);

    CalibrationFitTest() {
        ask(asPeopleAsk, NEAR, 637, 63);
        ask(asPeopleAsk, FAR, 140, 560);
        for (int i = 0; i < 700; i++) {
            hard.asked().add(new TrainingSet.Asked(List.of(possible(NEAR, false)), true));
        }
    }

    @Test
    void theProbabilityMeansWhatItSaysForQuestionsAsPeopleAsk() {
        Calibration fitted = new CalibrationFit(List.of(asPeopleAsk, hard)).fit(ranking(), "200 questions", TODAY);

        assertThat(probability(fitted, NEAR)).isCloseTo(0.91, within(0.02));
        assertThat(probability(fitted, FAR)).isCloseTo(0.2, within(0.02));
    }

    @Test
    void theCurveSaysFromWhereOnAnswersReachAPrecision() {
        Calibration fitted = new CalibrationFit(List.of(asPeopleAsk, hard)).fit(ranking(), "200 questions", TODAY);

        assertThat(fitted.curve())
                .filteredOn(point -> point.precision() == 0.9)
                .singleElement()
                .satisfies(point -> assertThat(point.probability()).isCloseTo(0.91, within(0.02)));
        assertThat(fitted.curve()).as("nothing reaches it").noneMatch(point -> point.precision() > 0.9);
    }

    /** Here the right ones have a missing name more often than the wrong ones, and their words agree less. */
    @Test
    void noDifferenceMakesAMatchLikelierAndNoAgreementLessLikely() {
        int name = Calibration.featureNames().indexOf("unexplainedNames");
        int words = Calibration.featureNames().indexOf("askedInWording");
        asPeopleAsk.asked().forEach(asked -> asked.possible().forEach(possible -> {
            possible.features()[name] = possible.right() ? 1 : 0;
            possible.features()[words] = possible.right() ? 0 : 1;
        }));

        Calibration fitted = new CalibrationFit(List.of(asPeopleAsk, hard)).fit(ranking(), "200 questions", TODAY);

        assertThat(fitted.weights()).containsEntry("unexplainedNames", 0.0).containsEntry("askedInWording", 0.0);
        assertThat(fitted.weights().get("cosine")).isPositive();
        assertThat(fitted.provenance()).contains("no weight of what counts a difference above 0");
    }

    @Test
    void wantsRightOnesAndWrongOnes() {
        assertThatThrownBy(() -> new CalibrationFit(List.of(hard)).fit(ranking(), "no questions", TODAY))
                .isInstanceOf(InvalidSetException.class)
                .hasMessageContaining("no right or no wrong one");
    }

    private static void ask(TrainingSet set, int cosine, int right, int wrong) {
        for (int i = 0; i < right + wrong; i++) {
            set.asked().add(new TrainingSet.Asked(List.of(possible(cosine, i < right)), false));
        }
    }

    private static TrainingSet.Possible possible(int cosine, boolean right) {
        return new TrainingSet.Possible(features(cosine), right, true);
    }

    private static double[] features(int cosine) {
        double[] features = new double[Calibration.featureNames().size()];
        features[Calibration.featureNames().indexOf("bias")] = 1;
        features[Calibration.featureNames().indexOf("cosine")] = cosine / 10.0;
        return features;
    }

    private static double probability(Calibration fitted, int cosine) {
        double[] features = features(cosine);
        double sum = 0;
        for (int i = 0; i < features.length; i++) {
            sum += fitted.weights().get(Calibration.featureNames().get(i)) * features[i];
        }
        return LogisticRegression.probability(new double[] {sum}, new double[] {1});
    }

    private static RankWeights ranking() {
        Map<String, Double> weights = new HashMap<>();
        RankWeights.featureNames().forEach(name -> weights.put(name, 0.0));
        return new RankWeights(weights);
    }
}
