package org.claimbook.claim.review.format;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.claimbook.claim.review.value.Json;

/** Makes ClaimReviews of what Google's Fact Check Tools API says: the claims that it finds, and its pages of mark-up. */
final class FactCheckTools {
    private FactCheckTools() {}

    /** Empty if the node is of another kind. */
    static List<ObjectNode> reviews(JsonNode node) {
        List<ObjectNode> reviews = new ArrayList<>();
        if (node.path("claimReview").isArray() && node.path("text").isTextual()) {
            node.path("claimReview").forEach(review -> reviews.add(found(node, review)));
        }
        if (node.path("claimReviewMarkups").isArray()) {
            node.path("claimReviewMarkups").forEach(markup -> reviews.add(markup(node, markup)));
        }
        return reviews;
    }

    private static ObjectNode found(JsonNode claim, JsonNode found) {
        ObjectNode review = review();
        copy(review, "claimReviewed", claim.path("text"));
        copy(review, "url", found.path("url"));
        copy(review, "headline", found.path("title"));
        copy(review, "datePublished", found.path("reviewDate"));
        copy(review, "inLanguage", found.path("languageCode"));
        ObjectNode author = review.putObject("author").put("@type", "Organization");
        JsonNode name = found.path("publisher").path("name");
        copy(author, "name", name.isMissingNode() ? found.path("publisher").path("site") : name);
        copy(author, "url", found.path("publisher").path("site"));
        ObjectNode item = review.putObject("itemReviewed").put("@type", "Claim");
        copy(item, "datePublished", claim.path("claimDate"));
        if (claim.hasNonNull("claimant")) {
            copy(item.putObject("author"), "name", claim.path("claimant"));
        }
        copy(review.putObject("reviewRating").put("@type", "Rating"), "alternateName", found.path("textualRating"));
        return review;
    }

    private static ObjectNode markup(JsonNode page, JsonNode markup) {
        ObjectNode review = review();
        copy(review, "claimReviewed", markup.path("claimReviewed"));
        copy(review, "url", markup.has("url") ? markup.path("url") : page.path("pageUrl"));
        copy(review, "datePublished", page.path("publishDate"));
        JsonNode reviewer = page.path("claimReviewAuthor");
        if (reviewer.isObject()) {
            ObjectNode author = review.putObject("author").put("@type", "Organization");
            copy(author, "name", reviewer.path("name"));
            copy(author, "image", reviewer.path("imageUrl"));
        }
        ObjectNode item = review.putObject("itemReviewed").put("@type", "Claim");
        copy(item, "datePublished", markup.path("claimDate"));
        copy(item, "firstAppearance", markup.path("claimFirstAppearance"));
        copy(item, "appearance", markup.path("claimAppearances"));
        JsonNode claimant = markup.path("claimAuthor");
        if (claimant.isObject()) {
            ObjectNode author = item.putObject("author");
            List.of("name", "jobTitle", "sameAs").forEach(key -> copy(author, key, claimant.path(key)));
            copy(author, "image", claimant.path("imageUrl"));
        }
        JsonNode rating = markup.path("rating");
        ObjectNode rated = review.putObject("reviewRating").put("@type", "Rating");
        List.of("ratingValue", "bestRating", "worstRating", "ratingExplanation")
                .forEach(key -> copy(rated, key, rating.path(key)));
        copy(rated, "alternateName", rating.path("textualRating"));
        copy(rated, "image", rating.path("imageUrl"));
        return review;
    }

    private static ObjectNode review() {
        return Json.MAPPER
                .createObjectNode()
                .put("@context", "https://schema.org")
                .put("@type", "ClaimReview");
    }

    private static void copy(ObjectNode to, String key, JsonNode value) {
        if (!value.isMissingNode() && !value.isNull()) {
            to.set(key, value);
        }
    }
}
