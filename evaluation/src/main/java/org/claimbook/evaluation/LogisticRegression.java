package org.claimbook.evaluation;

import java.util.Arrays;
import java.util.List;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;

/**
 * Logistic regression with a quadratic penalty on all weights but the first, which is the bias. Some weights may be kept
 * from rising above 0, or from falling below it: by the projected Newton method (Bertsekas, Projected Newton methods for
 * optimization problems with simple constraints, 1982), which finds the one optimum from any start, because the loss is
 * strictly convex.
 */
final class LogisticRegression {
    private static final double PENALTY = 1.0;
    /** The bias is free, but a little of it keeps the Hessian positive definite. */
    private static final double BIAS_PENALTY = 1e-6;

    private static final int MAX_STEPS = 200;
    private static final double CONVERGED = 1e-8;
    /** Weights so near to 0 that are drawn beyond it count as held there. */
    private static final double HELD_WITHIN = 1e-6;
    /** Share of the decrease that the gradient promises with which a step is content (Armijo). */
    private static final double ENOUGH = 1e-4;

    private static final double SHORTEST = 1e-12;
    /** Share of the loss by which sums of it may be off; near the optimum a step promises less than that. */
    private static final double ROUNDED_BY = 1e-12;

    private LogisticRegression() {}

    /**
     * One observation.
     *
     * @param weight how much it counts, above 0
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Row(double[] features, boolean right, double weight) {}

    /** The weights of the features that fit {@code rows} best. */
    static double[] fit(List<Row> rows) {
        return fit(rows, new int[rows.getFirst().features().length]);
    }

    /** @param signs for each feature 1 if its weight must not be below 0, -1 if not above, 0 if it is free */
    static double[] fit(List<Row> rows, int[] signs) {
        double[] weights = new double[signs.length];
        for (int step = 0; step < MAX_STEPS; step++) {
            double[] next = step(rows, signs, weights);
            double change = new ArrayRealVector(next, false).getLInfDistance(new ArrayRealVector(weights, false));
            weights = next;
            if (change < CONVERGED) {
                break;
            }
        }
        return weights;
    }

    static double probability(double[] weights, double[] features) {
        return 1 / (1 + Math.exp(-sum(weights, features)));
    }

    private static double sum(double[] weights, double[] features) {
        double sum = 0;
        for (int i = 0; i < features.length; i++) {
            sum += weights[i] * features[i];
        }
        return sum;
    }

    private static double[] step(List<Row> rows, int[] signs, double[] weights) {
        int dimension = weights.length;
        double[] gradient = new double[dimension];
        double[][] hessian = new double[dimension][dimension];
        for (int i = 0; i < dimension; i++) {
            gradient[i] = penalty(i) * weights[i];
            hessian[i][i] = penalty(i);
        }
        for (Row row : rows) {
            add(row, probability(weights, row.features()), gradient, hessian);
        }
        boolean[] held = new boolean[dimension];
        for (int i = 0; i < dimension; i++) {
            held[i] = signs[i] * gradient[i] > 0 && Math.abs(weights[i]) <= HELD_WITHIN;
        }
        double[] direction = new CholeskyDecomposition(new Array2DRowRealMatrix(withoutHeld(hessian, held), false))
                .getSolver()
                .solve(new ArrayRealVector(gradient, false))
                .toArray();
        double before = loss(rows, weights);
        for (double length = 1; length > SHORTEST; length /= 2) {
            double[] next = projected(weights, direction, length, signs);
            double promised = 0;
            for (int i = 0; i < dimension; i++) {
                promised += gradient[i] * (held[i] ? weights[i] - next[i] : length * direction[i]);
            }
            if (before - loss(rows, next) >= ENOUGH * promised - ROUNDED_BY * Math.max(1, before)) {
                return next;
            }
        }
        return weights;
    }

    /** The Hessian with what is held decoupled from the rest, so that the others step as if it were not there. */
    private static double[][] withoutHeld(double[][] hessian, boolean[] held) {
        for (int i = 0; i < held.length; i++) {
            for (int j = 0; j < held.length; j++) {
                if (i != j && (held[i] || held[j])) {
                    hessian[i][j] = 0;
                }
            }
        }
        return hessian;
    }

    private static double[] projected(double[] weights, double[] direction, double length, int[] signs) {
        double[] next = new double[weights.length];
        Arrays.setAll(next, i -> {
            double weight = weights[i] - length * direction[i];
            return signs[i] * weight < 0 ? 0 : weight;
        });
        return next;
    }

    private static double penalty(int feature) {
        return feature == 0 ? BIAS_PENALTY : PENALTY;
    }

    private static double loss(List<Row> rows, double[] weights) {
        double loss = 0;
        for (int i = 0; i < weights.length; i++) {
            loss += penalty(i) * weights[i] * weights[i] / 2;
        }
        for (Row row : rows) {
            double against = (row.right() ? -1 : 1) * sum(weights, row.features());
            // log(1 + e^against) without overflow
            loss += row.weight() * (Math.max(0, against) + Math.log1p(Math.exp(-Math.abs(against))));
        }
        return loss;
    }

    private static void add(Row row, double probability, double[] gradient, double[][] hessian) {
        double[] x = row.features();
        double error = row.weight() * (probability - (row.right() ? 1 : 0));
        double curvature = row.weight() * probability * (1 - probability);
        for (int i = 0; i < x.length; i++) {
            gradient[i] += error * x[i];
            for (int j = 0; j < x.length; j++) {
                // the product of both first: the solver wants a matrix that is symmetric to the last bit
                hessian[i][j] += x[i] * x[j] * curvature;
            }
        }
    }
}
