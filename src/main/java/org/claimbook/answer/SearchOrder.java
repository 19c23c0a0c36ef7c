package org.claimbook.answer;

import java.util.List;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

import org.claimbook.matching.Candidate;
import org.claimbook.matching.CrossEncoder;
import org.claimbook.matching.Reranker;
import org.claimbook.matching.onnx.MiniLmCrossEncoder;

/**
 * The order in which a search tells what it has found. Made with the first search, as it takes some tenths of a second and
 * tens of megabytes that a process does not need which only answers questions, or imports.
 */
@ApplicationScoped
class SearchOrder {
    private final CrossEncoder encoder = MiniLmCrossEncoder.shipped();
    private final Reranker reranker = new Reranker(encoder);

    /** @param found nearest first */
    List<Candidate> of(String text, List<Candidate> found) {
        return reranker.rerank(text, found);
    }

    @PreDestroy
    void close() {
        encoder.close();
    }
}
