package org.claimbook.matching;

import java.util.List;

/**
 * A claim that retrieval found for a question.
 *
 * @param claim the claim
 * @param hits its formulations that were found, most similar first; never empty
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
     */
    public record Hit(Formulation formulation, double bm25, double cosine) {}
}
