package org.claimbook.evaluation;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether probabilities mean what they say: replies in ten bins of equal width by their probability.
 *
 * @param bins those that hold a reply, by rising probability
 */
record Reliability(List<Bin> bins) {
    private static final int BINS = 10;

    /**
     * @param replies number of replies in the bin
     * @param probability their mean probability
     * @param right share of them whose best claim is right
     */
    record Bin(int replies, double probability, double right) {}

    Reliability {
        bins = List.copyOf(bins);
    }

    /** Of the replies with a best claim; the others have no probability. */
    static Reliability of(List<Reply> replies) {
        List<List<Reply>> byBin = new ArrayList<>();
        for (int i = 0; i < BINS; i++) {
            byBin.add(new ArrayList<>());
        }
        replies.stream().filter(reply -> reply.best().isPresent()).forEach(reply -> byBin.get(
                        Math.min(BINS - 1, (int) (reply.confidence() * BINS)))
                .add(reply));
        return new Reliability(byBin.stream()
                .filter(bin -> !bin.isEmpty())
                .map(bin -> new Bin(
                        bin.size(),
                        bin.stream().mapToDouble(Reply::confidence).average().orElseThrow(),
                        (double) bin.stream().filter(Reply::bestRight).count() / bin.size()))
                .toList());
    }

    /**
     * Expected calibration error (Naeini, Cooper and Hauskrecht, 2015): mean distance of the bins, by their size; NaN
     * without any.
     */
    double expectedCalibrationError() {
        int all = bins.stream().mapToInt(Bin::replies).sum();
        return bins.stream()
                        .mapToDouble(bin -> Math.abs(bin.probability() - bin.right()) * bin.replies())
                        .sum()
                / all;
    }
}
