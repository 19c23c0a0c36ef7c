package org.claimbook.claim.review.format;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.claimbook.claim.review.value.BadReviewException;
import org.claimbook.claim.review.value.Json;
import org.claimbook.claim.review.value.SchemaOrg;

/**
 * Parts a ClaimReview of several claims, so that each is stored. Lists of as many claims, ratings and reviewed items go
 * together one by one.
 */
public final class ReviewParts {
    private static final int MOST = 50;

    private final JsonNode review;
    private final List<JsonNode> claims = new ArrayList<>();
    private final List<JsonNode> ratings;
    private final List<JsonNode> items;
    private final int wordless;
    /** Whether the claims are worded in the reviewed items only. */
    private final boolean ofItems;

    /** @throws BadReviewException if it is not clear which rating is of which claim */
    public ReviewParts(JsonNode review) {
        this.review = review;
        Set<String> seen = new HashSet<>();
        SchemaOrg.each(SchemaOrg.get(review, "claimReviewed"))
                .filter(claim -> !SchemaOrg.text(claim).isEmpty() && seen.add(SchemaOrg.text(claim)))
                .forEach(claims::add);
        this.ratings = list("reviewRating");
        List<JsonNode> all = list("itemReviewed");
        List<JsonNode> worded = all.stream()
                .filter(item -> !ClaimReviewReader.wording(item).isEmpty())
                .toList();
        this.ofItems = claims.isEmpty()
                && (worded.size() < all.size()
                        || worded.stream()
                                        .map(ClaimReviewReader::wording)
                                        .distinct()
                                        .count()
                                > 1);
        this.items = ofItems && !worded.isEmpty() ? worded : all;
        this.wordless = all.size() - items.size();
        if (ofItems) {
            worded.forEach(item -> claims.add(Json.MAPPER.getNodeFactory().textNode(ClaimReviewReader.wording(item))));
        }
        if (claims.size() > MOST) {
            throw new BadReviewException("claimReviewed: has %,d claims, more than %d".formatted(claims.size(), MOST));
        }
        if (claims.size() > 1 && ratings.size() > 1 && ratings.size() != claims.size()) {
            throw new BadReviewException("reviewRating: has %d ratings for the %d claims of claimReviewed"
                    .formatted(ratings.size(), claims.size()));
        }
    }

    private List<JsonNode> list(String key) {
        return SchemaOrg.each(SchemaOrg.get(review, key)).toList();
    }

    /** How many claims are reviewed. */
    public int count() {
        return Math.max(1, claims.size());
    }

    /** How many ratings and items cannot be told to belong to a claim. */
    public int leftOut() {
        if (claims.size() <= 1) {
            return wordless + Math.max(0, ratings.size() - 1);
        }
        return wordless + (items.size() > 1 && items.size() != claims.size() ? items.size() : 0);
    }

    /** One of them, from 0 on, as a review of its own. */
    public JsonNode part(int index) {
        if (claims.size() <= 1 && wordless == 0 || !(review instanceof ObjectNode whole)) {
            return review;
        }
        ObjectNode part = Json.MAPPER.createObjectNode();
        part.setAll(whole);
        SchemaOrg.replace(part, "claimReviewed", claims.get(index));
        if (ratings.size() > 1) {
            SchemaOrg.replace(part, "reviewRating", ratings.get(index));
        }
        if (items.size() == claims.size()) {
            SchemaOrg.replace(part, "itemReviewed", items.get(index));
        } else if (items.size() > 1) {
            SchemaOrg.replace(part, "itemReviewed", Json.MAPPER.createArrayNode());
        }
        return part;
    }
}
