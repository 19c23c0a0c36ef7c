package org.claimbook.evaluation;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;

/**
 * How well it is decided whether to answer. A question is genuine if the store has an answer to it; of the others the claim is
 * absent.
 *
 * @param questions how many were asked
 * @param precision how many of those that were answered were answered rightly
 * @param answered how many of the genuine were answered rightly
 * @param answeredOrOffered the same, with those that were offered the right claim
 * @param rightFirst how many of those that were offered the right claim were offered it first
 * @param explained of how many of the genuine the right claim says all that the question says
 * @param absentAnswered how many of those whose claim is absent were answered
 * @param absentOffered how many of these were offered claims
 * @param auroc how well the probability of the best claim, 0 where all are refused, tells right best claims from the rest;
 *     NaN if there are only right ones or none
 * @param reliability behind the expected calibration error
 * @param curve what other thresholds would give, by rising threshold
 */
record DecisionFigures(
        int questions,
        Share precision,
        Share answered,
        Share answeredOrOffered,
        Share rightFirst,
        Share explained,
        Share absentAnswered,
        Share absentOffered,
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
        List<Reply> genuine = replies.stream().filter(Reply::answerable).toList();
        List<Reply> absent =
                replies.stream().filter(reply -> !reply.answerable()).toList();
        return new DecisionFigures(
                replies.size(),
                Share.of(
                        replies.stream()
                                .filter(reply -> reply.answered().isPresent())
                                .toList(),
                        Reply::answeredRightly),
                Share.of(genuine, Reply::answeredRightly),
                Share.of(genuine, reply -> reply.answeredRightly() || reply.rightOffer() > 0),
                Share.of(
                        genuine.stream().filter(reply -> reply.rightOffer() > 0).toList(),
                        reply -> reply.rightOffer() == 1),
                Share.of(genuine, Reply::explained),
                Share.of(absent, reply -> reply.answered().isPresent()),
                Share.of(absent, Reply::offered),
                auroc(replies),
                Reliability.of(replies),
                DoubleStream.of(THRESHOLDS)
                        .mapToObj(threshold -> point(threshold, replies, nearMisses))
                        .toList());
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
