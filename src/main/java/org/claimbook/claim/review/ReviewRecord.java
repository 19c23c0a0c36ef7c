package org.claimbook.claim.review;

import com.fasterxml.jackson.databind.JsonNode;

import org.claimbook.claim.Slug;
import org.claimbook.claim.review.format.ClaimReview;
import org.claimbook.claim.review.format.ClaimReviewReader;
import org.claimbook.claim.review.value.BadReviewException;
import org.claimbook.claim.review.value.Json;

/**
 * A ClaimReview with the document that it was read from.
 *
 * @param original the whole document, JSON
 * @param contentHash changes whenever the document does, or what its rating is taken to mean
 */
record ReviewRecord(String original, String contentHash, ClaimReview review) {
    private static final int LONGEST = 1_000_000;
    /** Raise it when documents are read differently, so that those in the store are read again when they come again. */
    private static final String READING = "2";

    /** @throws BadReviewException if there is no reading it */
    static ReviewRecord of(JsonNode node, VerdictTable verdicts) {
        ClaimReview review = ClaimReviewReader.read(node);
        String original = Json.text(node);
        if (original.length() > LONGEST) {
            throw new BadReviewException(
                    "the document has %,d characters, more than %,d".formatted(original.length(), LONGEST));
        }
        String verdict = verdicts.verdict(review.rating().alternateNames())
                .map(Enum::name)
                .orElse("");
        return new ReviewRecord(original, Slug.sha256(READING + '\n' + verdict + '\n' + original), review);
    }

    /** Which review it is: several claims can be reviewed on one page. */
    String identity() {
        return Slug.sha256(review.url() + '\n' + review.claimReviewed());
    }
}
