package org.claimbook.claim.review.factchecktools;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import jakarta.inject.Singleton;

import org.claimbook.answer.ClaimSearch;
import org.claimbook.answer.index.IndexNotReadyException;
import org.claimbook.claim.review.PublishedClaimReviews;
import org.claimbook.claim.review.PublishedClaimReviews.Published;
import org.claimbook.matching.reading.InvalidQuestionException;
import org.claimbook.matching.reading.Question;

/** Finds reviews by text, or by site alone. */
@Singleton
record ReviewSearch(ClaimSearch claims, PublishedClaimReviews reviews, Clock clock) {
    private static final int AT_ONCE = 50;
    /** Who wants what is still further off has asked for the wrong thing. */
    private static final int LOOKED_AT = 2_000;

    private static final int NEAR = 200;

    /** Nearest first; without a text the newest first. */
    List<Published> find(ReviewQuery query, int offset, int limit, String base) {
        if (query.text().isEmpty()) {
            return admitted(query, offset, limit, from -> reviews.ofSite(query.site(), from, AT_ONCE));
        }
        try {
            Question question = new Question(query.text(), Optional.empty());
            // all that is near at once: searching page by page would search again and again
            List<Published> near = claims.near(question, LOOKED_AT / 4, 0).stream()
                    .flatMap(found -> reviews.of(found.claim(), base).stream())
                    .toList();
            return admitted(
                    query,
                    offset,
                    limit,
                    from -> near.subList(Math.min(from, near.size()), Math.min(from + AT_ONCE, near.size())));
        } catch (InvalidQuestionException e) {
            throw GoogleErrorException.invalid("Request contains an invalid argument.");
        } catch (IndexNotReadyException e) {
            throw GoogleErrorException.unavailable();
        }
    }

    private List<Published> admitted(ReviewQuery query, int offset, int limit, IntFunction<List<Published>> chunkFrom) {
        LocalDate today = LocalDate.now(clock);
        List<Published> admitted = new ArrayList<>();
        int from = 0;
        List<Published> chunk = chunkFrom.apply(0);
        while (!chunk.isEmpty() && admitted.size() < offset + limit && from < LOOKED_AT) {
            chunk.stream().filter(each -> query.admits(each, today)).forEach(admitted::add);
            from += AT_ONCE;
            chunk = chunkFrom.apply(from);
        }
        return admitted.stream().skip(offset).limit(limit).toList();
    }
}
