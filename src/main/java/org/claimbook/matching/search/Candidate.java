package org.claimbook.matching.search;

import java.util.List;

/**
 * A claim that retrieval found for a question.
 *
 * @param claim the claim
 * @param hits its own text and its other formulations that were found, most similar first; never empty
 * @param bm25 highest BM25 score among its formulations; 0 where none was found by words
 * @param cosine highest cosine similarity among its formulations, -1 to 1
 * @param score fused score, 0 to 1 within one search
 */
public record Candidate(ClaimDocument claim, List<Hit> hits, double bm25, double cosine, double score) {
    public Candidate {
        hits = List.copyOf(hits);
        if (hits.isEmpty()) {
            throw new IllegalArgumentException("hits: claim '" + claim.id() + "' has none");
        }
    }

    /**
     * A formulation that was found.
     *
     * @param formulation the text
     * @param bm25 its BM25 score; 0 where it was not found by words
     * @param cosine its cosine similarity with the question
     * @param part its highest cosine similarity with a sentence of the question; the same as {@code cosine} where the
     *     question has only one
     */
    public record Hit(Formulation formulation, double bm25, double cosine, double part) {
        /** How near it comes to the question or to one of its sentences. */
        public double nearest() {
            return Math.max(cosine, part);
        }
    }

    /** The hit on the claim's own text. */
    public Hit own() {
        for (Hit hit : hits) {
            if (hit.formulation().kind() == Formulation.Kind.CLAIM) {
                return hit;
            }
        }
        throw new IllegalStateException("hits: claim '" + claim.id() + "' has none on its own text");
    }

    /** The candidate with another score. */
    public Candidate scored(double newScore) {
        return new Candidate(claim, hits, bm25, cosine, newScore);
    }
}
