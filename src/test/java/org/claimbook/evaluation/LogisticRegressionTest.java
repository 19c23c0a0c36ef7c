package org.claimbook.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

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

    /**
     * Alone the second feature tells right from wrong the wrong way round; it is then held at 0, and the first takes what
     * it can. With a bound on the other side nothing changes.
     */
    @Test
    void aWeightDrawnBeyondZeroIsHeldThereAndTheOthersFitAsWithoutIt() {
        List<Row> rows = rows(new double[][] {{1, 2, 3}, {1, 1, 2}, {1, 0, 2}, {1, 1, 0}, {1, 0, 1}, {1, 2, 1}}, 4);
        List<Row> without = rows(new double[][] {{1, 2}, {1, 1}, {1, 0}, {1, 1}, {1, 0}, {1, 2}}, 4);
        double[] free = LogisticRegression.fit(rows);

        double[] held = LogisticRegression.fit(rows, new int[] {0, 1, -1});

        assertThat(free[2]).isPositive();
        assertThat(held[2]).isZero();
        assertThat(new double[] {held[0], held[1]}).containsExactly(LogisticRegression.fit(without), within(1e-7));
        assertThat(LogisticRegression.fit(rows, new int[] {0, 0, 1})).containsExactly(free, within(1e-7));
    }

    /**
     * Drawn rows with bounds on either side: at the optimum the loss has no slope along what is free, and rises towards the
     * forbidden side of what is held.
     */
    @Test
    void whatIsHeldWantsBeyondItsBoundAndWhatIsFreeIsAtRest() {
        int[] signs = {0, 1, -1, 1, -1, 1, -1, 0};
        for (int seed = 0; seed < 50; seed++) {
            Random random = new Random(seed);
            List<Row> rows = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                double[] x = random.doubles(signs.length, -2, 2).toArray();
                x[0] = 1;
                // the second and third count the wrong way round, and the fifth is nearly the fourth
                x[4] = x[3] + 0.01 * x[4];
                rows.add(new Row(x, x[3] - x[1] + x[2] + x[7] + random.nextGaussian() > 0, 1 + random.nextInt(3)));
            }

            double[] weights = LogisticRegression.fit(rows, signs);

            for (int i = 0; i < signs.length; i++) {
                double slope = slope(rows, weights, i);
                assertThat(signs[i] * weights[i] >= 0)
                        .as("seed %d, weight %d", seed, i)
                        .isTrue();
                if (signs[i] != 0 && weights[i] == 0) {
                    assertThat(signs[i] * slope).isGreaterThan(-1e-5);
                } else {
                    assertThat(slope).as("seed %d, slope %d", seed, i).isEqualTo(0, within(1e-5));
                }
            }
            assertThat(weights[1]).isZero();
            assertThat(weights[2]).isZero();
        }
    }

    private static double slope(List<Row> rows, double[] weights, int i) {
        double slope = (i == 0 ? 1e-6 : 1) * weights[i];
        for (Row row : rows) {
            double error = LogisticRegression.probability(weights, row.features()) - (row.right() ? 1 : 0);
            slope += row.weight() * error * row.features()[i];
        }
        return slope;
    }

    private static List<Row> rows(double[][] features, int right) {
        List<Row> rows = new ArrayList<>();
        for (double[] each : features) {
            rows.add(new Row(each, rows.size() < right, 1));
        }
        return rows;
    }
}
