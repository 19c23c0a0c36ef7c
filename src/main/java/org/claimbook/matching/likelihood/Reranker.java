package org.claimbook.matching.likelihood;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.claimbook.matching.reading.Post;
import org.claimbook.matching.reading.Preamble;
import org.claimbook.matching.reading.TextNormalizer;
import org.claimbook.matching.search.Candidate;

/**
 * Orders the first of a search anew, by reading each of them together with the text. For searches only: it costs several
 * encodings, and whether a claim answers a question is not decided by it.
 */
public final class Reranker implements AutoCloseable {
    /** So many are read: what is meant stands among them nearly always, and each costs a reading. */
    public static final int READ = 6;

    private final Optional<CrossEncoder> encoder;

    /** @param encoder closed with this; without one the order stays */
    public Reranker(Optional<CrossEncoder> encoder) {
        this.encoder = encoder;
    }

    /**
     * The same candidates in a new order.
     *
     * @param text what was searched for
     * @param candidates best first, their scores being shares of the likelihood
     * @return best first; the scores are still shares of the same sum
     */
    public List<Candidate> rerank(String text, List<Candidate> candidates) {
        return encoder.isEmpty() || candidates.size() < 2 ? candidates : reranked(text, candidates, encoder.get());
    }

    private static List<Candidate> reranked(String text, List<Candidate> candidates, CrossEncoder encoder) {
        String plain = Preamble.strip(Post.plain(TextNormalizer.normalized(text)));
        int read = Math.min(READ, candidates.size());
        double[] sums = new double[candidates.size()];
        double worst = Double.POSITIVE_INFINITY;
        for (int i = 0; i < read; i++) {
            double score = encoder.score(plain, candidates.get(i).claim().text());
            worst = Math.min(worst, score);
            sums[i] = logarithm(candidates.get(i)) + score;
        }
        for (int i = read; i < sums.length; i++) {
            // no better than the worst that was read, and so behind all of those
            sums[i] = logarithm(candidates.get(i)) + worst;
        }
        return shared(candidates, sums);
    }

    @Override
    public void close() {
        encoder.ifPresent(CrossEncoder::close);
    }

    private static double logarithm(Candidate candidate) {
        return Math.log(Math.max(candidate.score(), Double.MIN_NORMAL));
    }

    private static List<Candidate> shared(List<Candidate> candidates, double[] sums) {
        double before = candidates.stream().mapToDouble(Candidate::score).sum();
        double highest = Double.NEGATIVE_INFINITY;
        for (double sum : sums) {
            highest = Math.max(highest, sum);
        }
        double all = 0;
        for (double sum : sums) {
            all += Math.exp(sum - highest);
        }
        List<Candidate> reranked = new ArrayList<>(candidates.size());
        for (int i = 0; i < sums.length; i++) {
            reranked.add(candidates.get(i).scored(before * Math.exp(sums[i] - highest) / all));
        }
        // stable: those that are equal stay in the order in which they were
        reranked.sort(Comparator.comparingDouble(Candidate::score).reversed());
        return reranked;
    }
}
