package org.claimbook.evaluation;

import java.util.Collection;
import java.util.function.Predicate;

/**
 * So many of so many.
 *
 * @param count how many are such
 * @param of of how many
 */
record Share(int count, int of) {
    /** Of a normal distribution 95 % lie within so many deviations of the mean. */
    private static final double Z = 1.959964;

    static <T> Share of(Collection<T> all, Predicate<? super T> such) {
        return new Share((int) all.stream().filter(such).count(), all.size());
    }

    /** NaN of none. */
    double value() {
        return (double) count / of;
    }

    /**
     * The lower end of the 95 % interval of the score test (Wilson, Probable inference, the law of succession, and
     * statistical inference, 1927); NaN of none.
     */
    double low() {
        return Math.max(0, middle() - reach());
    }

    /** The upper end of that interval. */
    double high() {
        return Math.min(1, middle() + reach());
    }

    private double middle() {
        return (value() + Z * Z / (2 * of)) / (1 + Z * Z / of);
    }

    private double reach() {
        return Z * Math.sqrt(value() * (1 - value()) / of + Z * Z / (4.0 * of * of)) / (1 + Z * Z / of);
    }
}
