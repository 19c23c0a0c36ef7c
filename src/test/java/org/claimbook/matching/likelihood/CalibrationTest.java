package org.claimbook.matching.likelihood;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.claimbook.matching.MatchingSettings;
import org.claimbook.matching.likelihood.Calibration.Point;

class CalibrationTest {
    private static final List<Point> CURVE = List.of(new Point(0.99, 0.9), new Point(0.9, 0.4), new Point(0.95, 0.6));

    @Test
    void namesTheFeatureWithoutAWeight() {
        Map<String, Double> weights = weights();
        weights.remove("cosine");

        assertThatThrownBy(() -> new Calibration("test", ranking(), weights, CURVE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("weights: the feature 'cosine' has none");
    }

    @Test
    void refusesACurveWithoutPoints() {
        assertThatThrownBy(() -> new Calibration("test", ranking(), weights(), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("curve");
    }

    @Test
    void takesTheLowestThresholdThatReachesThePrecision() {
        Calibration calibration = new Calibration("test", ranking(), weights(), CURVE);

        assertThat(calibration.threshold(0.8)).isEqualTo(0.4);
        assertThat(calibration.threshold(0.9)).isEqualTo(0.4);
        assertThat(calibration.threshold(0.93)).isEqualTo(0.6);
        assertThat(calibration.threshold(0.98)).isEqualTo(0.9);
        assertThat(calibration.threshold(0.999)).as("best there is").isEqualTo(0.9);
    }

    @Test
    void theProbabilityIsTheLogisticOfTheWeightedSum() {
        Map<String, Double> weights = weights();
        weights.put("bias", -1.0);
        weights.put("cosine", 2.0);
        Calibration calibration = new Calibration("test", ranking(), weights, CURVE);
        double[] features = new double[Features.NAMES.size()];
        features[Features.NAMES.indexOf("bias")] = 1;

        assertThat(calibration.probability(features)).isEqualTo(0.26894, within(1e-5));
        features[Features.NAMES.indexOf("cosine")] = 0.5;
        assertThat(calibration.probability(features)).isEqualTo(0.5, within(1e-9));
    }

    @Test
    void theShippedWeightsSayWhereTheyComeFromAndRiseWithPrecision() {
        Calibration shipped = Calibration.shipped();

        assertThat(shipped.provenance()).isNotBlank();
        assertThat(shipped.curve()).extracting(Point::precision).isSorted();
        assertThat(shipped.curve()).extracting(Point::probability).isSorted();
        assertThat(shipped.curve()).allSatisfy(point -> {
            assertThat(point.precision()).isBetween(0.0, 1.0);
            assertThat(point.probability()).isBetween(0.0, 1.0);
        });
        assertThat(shipped.weights().get("cosine")).isPositive();
    }

    @Test
    void settingsOutOfBoundsAreQuoted() {
        assertThatThrownBy(() -> new MatchingSettings(1.5)).hasMessageContaining("targetPrecision: 1.5");
        assertThatThrownBy(() -> new MatchingSettings(0.5)).hasMessageContaining("targetPrecision: 0.5");
        assertThatThrownBy(() -> new MatchingSettings(Double.NaN)).hasMessageContaining("NaN");
    }

    private static RankWeights ranking() {
        Map<String, Double> weights = new HashMap<>();
        RankWeights.featureNames().forEach(name -> weights.put(name, 0.0));
        return new RankWeights(weights);
    }

    private static Map<String, Double> weights() {
        Map<String, Double> weights = new HashMap<>();
        Features.NAMES.forEach(name -> weights.put(name, 0.0));
        return weights;
    }
}
