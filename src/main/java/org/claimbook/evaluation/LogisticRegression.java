package org.claimbook.evaluation;

import java.util.List;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/** Logistic regression by Newton's method with a quadratic penalty on all weights but the first, which is the bias. */
final class LogisticRegression {
    private static final double PENALTY = 1.0;
    /** The bias is free, but a little of it keeps the Hessian positive definite. */
    private static final double BIAS_PENALTY = 1e-6;

    private static final int MAX_STEPS = 50;
    private static final double CONVERGED = 1e-8;

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
        int dimension = rows.getFirst().features().length;
        double[] weights = new double[dimension];
        for (int step = 0; step < MAX_STEPS; step++) {
            RealVector change = newtonStep(rows, weights);
            for (int i = 0; i < dimension; i++) {
                weights[i] -= change.getEntry(i);
            }
            if (change.getLInfNorm() < CONVERGED) {
                break;
            }
        }
        return weights;
    }

    static double probability(double[] weights, double[] features) {
        double sum = 0;
        for (int i = 0; i < features.length; i++) {
            sum += weights[i] * features[i];
        }
        return 1 / (1 + Math.exp(-sum));
    }

    private static RealVector newtonStep(List<Row> rows, double[] weights) {
        int dimension = weights.length;
        double[] gradient = new double[dimension];
        double[][] hessian = new double[dimension][dimension];
        for (int i = 0; i < dimension; i++) {
            double penalty = i == 0 ? BIAS_PENALTY : PENALTY;
            gradient[i] = penalty * weights[i];
            hessian[i][i] = penalty;
        }
        for (Row row : rows) {
            add(row, probability(weights, row.features()), gradient, hessian);
        }
        RealMatrix matrix = new Array2DRowRealMatrix(hessian, false);
        return new CholeskyDecomposition(matrix).getSolver().solve(new ArrayRealVector(gradient, false));
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
