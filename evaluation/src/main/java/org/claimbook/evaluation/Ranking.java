package org.claimbook.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * How well claims are ranked, by the definitions of trectools (Palotti, Scells and Zuccon, 2019): average precision is
 * divided by the number of all right claims, also of those behind the cut. Unlike there, a question for which nothing was
 * found counts with 0.
 *
 * @param questions number of questions with a right claim; every figure is 0 without any
 */
record Ranking(
        int questions,
        double map1,
        double map3,
        double map5,
        double p1,
        double recall5,
        double recall10,
        double recall20,
        double mrr) {

    /** The claims found for one question, best first, and the right ones. */
    private record Ranked(List<String> claims, Set<String> gold) {
        double averagePrecision(int depth) {
            int right = 0;
            double sum = 0;
            for (int i = 0; i < Math.min(depth, claims.size()); i++) {
                if (gold.contains(claims.get(i))) {
                    right++;
                    sum += (double) right / (i + 1);
                }
            }
            return sum / gold.size();
        }

        double recall(int depth) {
            return (double) right(depth) / gold.size();
        }

        double precision(int depth) {
            return (double) right(depth) / depth;
        }

        private long right(int depth) {
            return claims.stream().limit(depth).filter(gold::contains).count();
        }

        double reciprocalRank() {
            for (int i = 0; i < claims.size(); i++) {
                if (gold.contains(claims.get(i))) {
                    return 1.0 / (i + 1);
                }
            }
            return 0;
        }
    }

    /** Collects rankings. */
    static final class Scorer {
        private final List<Ranked> ranked = new ArrayList<>();

        /** @param gold right claims; questions without any do not count */
        void add(List<String> claims, Set<String> gold) {
            if (!gold.isEmpty()) {
                ranked.add(new Ranked(claims, gold));
            }
        }

        Ranking score() {
            return new Ranking(
                    ranked.size(),
                    mean(r -> r.averagePrecision(1)),
                    mean(r -> r.averagePrecision(3)),
                    mean(r -> r.averagePrecision(5)),
                    mean(r -> r.precision(1)),
                    mean(r -> r.recall(5)),
                    mean(r -> r.recall(10)),
                    mean(r -> r.recall(20)),
                    mean(Ranked::reciprocalRank));
        }

        private double mean(ToDoubleFunction<Ranked> measure) {
            return ranked.stream().mapToDouble(measure).average().orElse(0);
        }
    }
}
