package org.claimbook.matching.likelihood;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Turns features into the probability that a claim has the same truth conditions as a question, by logistic regression,
 * and knows from which probability on answers reach a precision. Fitted offline; {@code provenance} says on what.
 *
 * @param provenance what the weights were fitted on, and when
 * @param ranking what orders the claims that a search has found
 * @param weights weight of each feature, by its name
 * @param curve precision reached on the fitting data when all matches from a probability on are answered, by rising
 *     precision
 */
public record Calibration(String provenance, RankWeights ranking, Map<String, Double> weights, List<Point> curve) {

    /** One point of the precision curve. */
    public record Point(double precision, double probability) {}

    public Calibration {
        for (String feature : Features.NAMES) {
            if (!weights.containsKey(feature)) {
                throw new IllegalArgumentException("weights: the feature '" + feature + "' has none");
            }
        }
        weights = Map.copyOf(weights);
        curve = curve.stream()
                .sorted(Comparator.comparingDouble(Point::precision))
                .toList();
        if (curve.isEmpty()) {
            throw new IllegalArgumentException("curve: has no point");
        }
    }

    /** Names of the features, in their order. */
    public static List<String> featureNames() {
        return Features.NAMES;
    }

    /** The weights that are shipped with Claimbook. */
    public static Calibration shipped() {
        try (InputStream in = Calibration.class.getResourceAsStream("calibration.json")) {
            if (in == null) {
                throw new IllegalStateException("calibration.json is not on the class path");
            }
            return new ObjectMapper().readValue(in, Calibration.class);
        } catch (IOException e) {
            throw new UncheckedIOException("calibration.json cannot be read", e);
        }
    }

    /** Probability of a match, 0 to 1, for features in the order of {@link Features#NAMES}. */
    public double probability(double[] features) {
        double sum = 0;
        for (int i = 0; i < features.length; i++) {
            sum += weights.get(Features.NAMES.get(i)) * features[i];
        }
        return 1 / (1 + Math.exp(-sum));
    }

    /** The probability from which on answers reach {@code precision}; that of the best point where none does. */
    public double threshold(double precision) {
        return curve.stream()
                .filter(point -> point.precision() >= precision)
                .findFirst()
                .orElse(curve.getLast())
                .probability();
    }
}
