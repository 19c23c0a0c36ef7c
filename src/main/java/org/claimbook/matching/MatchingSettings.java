package org.claimbook.matching;

/**
 * How sure the matcher has to be.
 *
 * @param targetPrecision share of answers that have to be right, above 0.5 and below 1
 */
public record MatchingSettings(double targetPrecision) {
    /** What is used where nothing is configured. */
    public static final double DEFAULT_TARGET_PRECISION = 0.98;

    public MatchingSettings {
        if (!(targetPrecision > 0.5 && targetPrecision < 1)) {
            throw new IllegalArgumentException("targetPrecision: " + targetPrecision + " is not above 0.5 and below 1");
        }
    }
}
