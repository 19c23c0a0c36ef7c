package org.claimbook.answer;

import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;

import org.claimbook.answer.index.IndexKeeper;
import org.claimbook.claim.Claim;
import org.claimbook.claim.ClaimStatus;
import org.claimbook.claim.store.Claims;
import org.claimbook.matching.likelihood.Reranker;
import org.claimbook.matching.reading.Question;
import org.claimbook.matching.search.Candidate;

/** Ranks claims by their nearness to a text, without saying whether one of them means the same. */
@ApplicationScoped
public class ClaimSearch {
    private final IndexKeeper index;
    private final SearchOrder order;
    private final Claims claims;

    ClaimSearch(IndexKeeper index, SearchOrder order, Claims claims) {
        this.index = index;
        this.order = order;
        this.claims = claims;
    }

    /**
     * A claim that is near a text.
     *
     * @param claim the claim
     * @param score how likely, among all that was found, the text is about this claim: 0 to 1, comparable within one search only
     */
    public record Found(Claim claim, double score) {}

    /**
     * Published claims near {@code text}, nearest first.
     *
     * @param limit at most so many, at least 1
     * @param offset how many of the nearest to leave out, at least 0
     * @throws IndexNotReadyException while the index is still being built after a start
     */
    public List<Found> near(Question text, int limit, int offset) {
        List<Candidate> found = index.knowledge().matcher().near(text.text(), Math.max(offset + limit, Reranker.READ));
        return order.of(text.text(), found).stream()
                .skip(offset)
                .limit(limit)
                .flatMap(candidate -> claims.bySlug(candidate.claim().id()).stream()
                        .filter(claim -> claim.status() == ClaimStatus.PUBLISHED)
                        .map(claim -> new Found(claim, candidate.score())))
                .toList();
    }
}
