package org.claimbook.evaluation;

import java.util.ArrayList;
import java.util.List;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.stat.descriptive.moment.StandardDeviation;

/**
 * Conditional logit (McFadden, 1974) by Newton's method: the likelihood is that the right one of several alternatives has
 * the highest score. The penalty is on features scaled to unit deviation; the weights returned are those of the features
 * as they are.
 */
final class ConditionalLogit {
    private static final double PENALTY = 3.0;
    private static final int MAX_STEPS = 60;
    private static final double CONVERGED = 1e-6;
    private static final double SMALLEST_STEP = 1e-4;

    private final List<Choice> choices;
    private final int dimension;

    private ConditionalLogit(List<Choice> choices) {
        this.choices = choices;
        this.dimension = choices.getFirst().features()[0].length;
    }

    /**
     * Alternatives of which one or more are right.
     *
     * @param features of each alternative
     * @param right which alternatives are right, at least one
     * @param weight how much it counts, above 0
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Choice(double[][] features, boolean[] right, double weight) {}

    /** The weights of the features under which the right alternatives are most likely. */
    static double[] fit(List<Choice> choices) {
        double[] scales = scales(choices);
        double[] weights = new ConditionalLogit(scaled(choices, scales)).fit();
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= scales[i];
        }
        return weights;
    }

    private static double[] scales(List<Choice> choices) {
        int dimension = choices.getFirst().features()[0].length;
        double[] scales = new double[dimension];
        for (int i = 0; i < dimension; i++) {
            StandardDeviation deviation = new StandardDeviation();
            for (Choice choice : choices) {
                for (double[] features : choice.features()) {
                    deviation.increment(features[i]);
                }
            }
            scales[i] = deviation.getResult() > 0 ? deviation.getResult() : 1;
        }
        return scales;
    }

    private static List<Choice> scaled(List<Choice> choices, double[] scales) {
        List<Choice> scaled = new ArrayList<>();
        for (Choice choice : choices) {
            double[][] features = new double[choice.features().length][scales.length];
            for (int row = 0; row < features.length; row++) {
                for (int i = 0; i < scales.length; i++) {
                    features[row][i] = choice.features()[row][i] / scales[i];
                }
            }
            scaled.add(new Choice(features, choice.right(), choice.weight()));
        }
        return scaled;
    }

    private double[] fit() {
        double[] weights = new double[dimension];
        double loss = loss(weights);
        for (int step = 0; step < MAX_STEPS; step++) {
            ArrayRealVector change = newtonStep(weights);
            double length = 1;
            double[] next = moved(weights, change, length);
            // far from the best weights a whole step can lead away from them
            while (loss(next) > loss && length > SMALLEST_STEP) {
                length /= 2;
                next = moved(weights, change, length);
            }
            weights = next;
            loss = loss(weights);
            if (change.getLInfNorm() * length < CONVERGED) {
                break;
            }
        }
        return weights;
    }

    private static double[] moved(double[] weights, ArrayRealVector change, double length) {
        double[] moved = weights.clone();
        for (int i = 0; i < moved.length; i++) {
            moved[i] -= length * change.getEntry(i);
        }
        return moved;
    }

    private double loss(double[] weights) {
        double loss = PENALTY * dot(weights, weights) / 2;
        for (Choice choice : choices) {
            double[] shares = shares(choice, weights);
            double logs = 0;
            for (int row = 0; row < shares.length; row++) {
                logs += choice.right()[row] ? Math.log(Math.max(shares[row], Double.MIN_NORMAL)) : 0;
            }
            loss -= choice.weight() * logs / rights(choice);
        }
        return loss;
    }

    private ArrayRealVector newtonStep(double[] weights) {
        double[] gradient = new double[dimension];
        double[][] hessian = new double[dimension][dimension];
        for (int i = 0; i < dimension; i++) {
            gradient[i] = PENALTY * weights[i];
            hessian[i][i] = PENALTY;
        }
        for (Choice choice : choices) {
            add(choice, shares(choice, weights), gradient, hessian);
        }
        return (ArrayRealVector) new CholeskyDecomposition(new Array2DRowRealMatrix(hessian, false))
                .getSolver()
                .solve(new ArrayRealVector(gradient, false));
    }

    private void add(Choice choice, double[] shares, double[] gradient, double[][] hessian) {
        double[] mean = new double[dimension];
        double rights = rights(choice);
        for (int row = 0; row < shares.length; row++) {
            double[] x = choice.features()[row];
            double error = choice.weight() * (shares[row] - (choice.right()[row] ? 1 / rights : 0));
            for (int i = 0; i < dimension; i++) {
                gradient[i] += error * x[i];
                mean[i] += shares[row] * x[i];
                for (int j = 0; j < dimension; j++) {
                    // the product of both first: the solver wants a matrix that is symmetric to the last bit
                    hessian[i][j] += x[i] * x[j] * (choice.weight() * shares[row]);
                }
            }
        }
        for (int i = 0; i < dimension; i++) {
            for (int j = 0; j < dimension; j++) {
                hessian[i][j] -= mean[i] * mean[j] * choice.weight();
            }
        }
    }

    private static double[] shares(Choice choice, double[] weights) {
        double[] shares = new double[choice.features().length];
        double highest = Double.NEGATIVE_INFINITY;
        for (int row = 0; row < shares.length; row++) {
            shares[row] = dot(weights, choice.features()[row]);
            highest = Math.max(highest, shares[row]);
        }
        double all = 0;
        for (int row = 0; row < shares.length; row++) {
            shares[row] = Math.exp(shares[row] - highest);
            all += shares[row];
        }
        for (int row = 0; row < shares.length; row++) {
            shares[row] /= all;
        }
        return shares;
    }

    private static double rights(Choice choice) {
        double rights = 0;
        for (boolean right : choice.right()) {
            rights += right ? 1 : 0;
        }
        return rights;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
