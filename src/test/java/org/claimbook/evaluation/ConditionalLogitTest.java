package org.claimbook.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import org.claimbook.evaluation.ConditionalLogit.Choice;

class ConditionalLogitTest {
    /** Choices drawn from a conditional logit with known weights give these weights back. */
    @Test
    void findsTheWeightsThatChoicesWereDrawnWith() {
        double[] drawnWith = {2, -1, 0};
        Random random = new Random(7);
        List<Choice> choices = new ArrayList<>();
        for (int n = 0; n < 6000; n++) {
            choices.add(drawn(drawnWith, random));
        }

        double[] fitted = ConditionalLogit.fit(choices);

        for (int i = 0; i < drawnWith.length; i++) {
            assertThat(fitted[i]).isEqualTo(drawnWith[i], within(0.12));
        }
    }

    @Test
    void aChoiceCountsByItsWeight() {
        double[][] features = {{1}, {0}};
        List<Choice> choices = List.of(
                new Choice(features, new boolean[] {true, false}, 300),
                new Choice(features, new boolean[] {false, true}, 100));

        assertThat(ConditionalLogit.fit(choices)[0]).isEqualTo(Math.log(3), within(0.05));
    }

    @Test
    void staysFiniteWhereOneFeatureTellsAll() {
        double[] fitted = ConditionalLogit.fit(
                List.of(new Choice(new double[][] {{1, 0}, {0, 0}, {0, 0}}, new boolean[] {true, false, false}, 1)));

        assertThat(fitted[0]).isPositive().isLessThan(100);
        assertThat(fitted[1]).as("is the same everywhere").isZero();
    }

    private static Choice drawn(double[] weights, Random random) {
        double[][] features = new double[4][weights.length];
        double[] scores = new double[4];
        double all = 0;
        for (int row = 0; row < 4; row++) {
            for (int i = 0; i < weights.length; i++) {
                features[row][i] = random.nextGaussian();
                scores[row] += weights[i] * features[row][i];
            }
            scores[row] = Math.exp(scores[row]);
            all += scores[row];
        }
        boolean[] right = new boolean[4];
        double at = random.nextDouble() * all;
        int chosen = 0;
        while (chosen < 3 && at > scores[chosen]) {
            at -= scores[chosen];
            chosen++;
        }
        right[chosen] = true;
        return new Choice(features, right, 1);
    }
}
