package org.claimbook.evaluation;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;

/**
 * How well it is decided whether to answer.
 *
 * @param questions how many were asked
 * @param answerable how many of them the store has an answer to
 * @param answered how many were answered
 * @param right how many of these rightly
 * @param auroc how well the probability of the best claim, 0 where all are refused, tells right best claims from the rest;
 *     NaN if there are only right ones or none
 * @param reliability behind the expected calibration error
 * @param curve what other thresholds would give, by rising threshold
 */
record DecisionFigures(
        int questions,
        int answerable,
        int answered,
        int right,
        double auroc,
        Reliability reliability,
        List<Point> curve) {
    private static final double[] THRESHOLDS =
            DoubleStream.iterate(0.05, t -> t < 0.999, t -> t + 0.05).toArray();

    /**
     * What answering the best claim from a probability on would give.
     *
     * @param precision NaN if nothing were answered
     * @param nearMisses share of near misses answered; NaN without any
     */
    record Point(double probability, double precision, double recall, double nearMisses) {}

    DecisionFigures {
        curve = List.copyOf(curve);
    }

    static DecisionFigures of(List<Reply> replies, List<Reply> nearMisses) {
        return new DecisionFigures(
                replies.size(),
                count(replies, Reply::answerable),
                count(replies, reply -> reply.answered().isPresent()),
                count(replies, Reply::answeredRightly),
                auroc(replies),
                Reliability.of(replies),
                DoubleStream.of(THRESHOLDS)
                        .mapToObj(threshold -> point(threshold, replies, nearMisses))
                        .toList());
    }

    /** Share of answers that are right; NaN without any. */
    double precision() {
        return (double) right / answered;
    }

    /** Share of answerable questions that were answered rightly; NaN without any. */
    double recall() {
        return (double) right / answerable;
    }

    private static Point point(double threshold, List<Reply> replies, List<Reply> nearMisses) {
        List<Reply> sure = replies.stream()
                .filter(reply -> reply.best().isPresent() && reply.confidence() >= threshold)
                .toList();
        double right = count(sure, Reply::bestRight);
        return new Point(
                threshold,
                right / sure.size(),
                right / count(replies, Reply::answerable),
                (double) count(nearMisses, reply -> reply.best().isPresent() && reply.confidence() >= threshold)
                        / nearMisses.size());
    }

    /** Area under the ROC curve as the share of pairs in the right order, by ranks; ties count half. */
    static double auroc(List<Reply> replies) {
        List<Reply> rising = replies.stream()
                .sorted(Comparator.comparingDouble(Reply::confidence))
                .toList();
        double rankSum = 0;
        int from = 0;
        while (from < rising.size()) {
            int to = from;
            while (to < rising.size()
                    && rising.get(to).confidence() == rising.get(from).confidence()) {
                to++;
            }
            double meanRank = (from + 1 + to) / 2.0;
            rankSum += meanRank * count(rising.subList(from, to), Reply::bestRight);
            from = to;
        }
        double right = count(rising, Reply::bestRight);
        double rest = rising.size() - right;
        return (rankSum - right * (right + 1) / 2) / (right * rest);
    }

    private static int count(List<Reply> replies, Predicate<Reply> which) {
        return (int) replies.stream().filter(which).count();
    }
}
