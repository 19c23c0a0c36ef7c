package org.claimbook.matching.language;

/**
 * A number in a text.
 *
 * @param value its value; a per cent is not divided by 100
 * @param unit "%", a currency sign, "year" for a calendar year, or empty
 * @param approximate whether the text says "about", "nearly" or the like
 * @param from index of its first token
 * @param to index behind its last token
 */
public record Quantity(double value, String unit, boolean approximate, int from, int to) {
    private static final double EXACT = 1e-9;
    private static final double ROUNDED = 0.1;

    /** Whether both can be said of one thing: equal, or within a tenth of each other where one is a round figure. */
    public boolean agreesWith(Quantity other) {
        if (!unit.isEmpty() && !other.unit.isEmpty() && !unit.equals(other.unit)) {
            return false;
        }
        double difference = Math.abs(value - other.value);
        double larger = Math.max(Math.abs(value), Math.abs(other.value));
        return difference <= larger * (approximate || other.approximate ? ROUNDED : EXACT);
    }

    /** Whether it is a calendar year. */
    public boolean isYear() {
        return unit.equals("year");
    }
}
