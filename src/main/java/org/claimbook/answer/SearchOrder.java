package org.claimbook.answer;

import java.util.List;
import java.util.Optional;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

import org.claimbook.answer.index.MatchingConfig;
import org.claimbook.matching.likelihood.Reranker;
import org.claimbook.matching.onnx.MiniLmCrossEncoder;
import org.claimbook.matching.search.Candidate;

/**
 * The order in which a search tells what it has found. Made with the first search, as it takes some tenths of a second and
 * tens of megabytes that a process does not need which only answers questions, or imports. What is shipped reads English: with a
 * sentence encoder of one's own, which may be of any language, the order stays.
 */
@ApplicationScoped
class SearchOrder {
    private final Reranker reranker;

    SearchOrder(MatchingConfig matching) {
        reranker = new Reranker(
                matching.encoder().isPresent() ? Optional.empty() : Optional.of(MiniLmCrossEncoder.shipped()));
    }

    /** @param found nearest first */
    List<Candidate> of(String text, List<Candidate> found) {
        return reranker.rerank(text, found);
    }

    @PreDestroy
    void close() {
        reranker.close();
    }
}
