package org.claimbook.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.claimbook.evaluation.LogisticRegression.Row;

class LogisticRegressionTest {
    private static final double[] BIAS = {1};

    @Test
    void theBiasAloneGivesTheWeightedShareOfRightOnes() {
        double[] weights = LogisticRegression.fit(List.of(new Row(BIAS, true, 3), new Row(BIAS, false, 1)));

        assertThat(LogisticRegression.probability(weights, BIAS)).isEqualTo(0.75, within(1e-5));
    }

    /** At the optimum the penalty of a weight w, here w itself, equals the pull of the rows: 2 p(-w). */
    @Test
    void thePenaltyHoldsAWeightWhereTheRowsAreSeparable() {
        double[] weights = LogisticRegression.fit(
                List.of(new Row(new double[] {1, 1}, true, 1), new Row(new double[] {1, -1}, false, 1)));

        assertThat(weights[0]).isEqualTo(0, within(1e-6));
        assertThat(weights[1]).isEqualTo(2 / (1 + Math.exp(weights[1])), within(1e-6));
    }
}
