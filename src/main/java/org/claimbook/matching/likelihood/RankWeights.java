package org.claimbook.matching.likelihood;

import java.util.List;
import java.util.Map;

/**
 * Orders the candidates of one search by a weighted sum of their features. The weights are those of a conditional logit
 * (McFadden, 1974; in learning to rank the top-one likelihood of ListNet, Cao et al., 2007), fitted offline.
 *
 * @param weights weight of each feature, by its name
 */
public record RankWeights(Map<String, Double> weights) {
    public RankWeights {
        for (String feature : RankFeatures.NAMES) {
            if (!weights.containsKey(feature)) {
                throw new IllegalArgumentException("ranking: the feature '" + feature + "' has no weight");
            }
        }
        weights = Map.copyOf(weights);
    }

    /** Names of the features, in their order. */
    public static List<String> featureNames() {
        return RankFeatures.NAMES;
    }

    double score(double[] features) {
        double sum = 0;
        for (int i = 0; i < features.length; i++) {
            sum += weights.get(RankFeatures.NAMES.get(i)) * features[i];
        }
        return sum;
    }
}
