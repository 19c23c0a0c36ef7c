package org.claimbook.claim.review.factchecktools;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

import org.claimbook.claim.review.PublishedClaimReviews.Page;
import org.claimbook.claim.review.PublishedClaimReviews.Published;
import org.claimbook.claim.review.format.ClaimReview;

/** Writes reviews in Google's shapes. */
final class Replies {
    private static final String PAGES = "pages/";

    private Replies() {}

    static ObjectNode claim(Published found) {
        ClaimReview review = found.review();
        ObjectNode claim = GoogleJson.object().put("text", review.claimReviewed());
        GoogleJson.put(claim, "claimant", review.item().author().name());
        GoogleJson.put(claim, "claimDate", instant(review.item().datePublished()));
        ObjectNode one = claim.putArray("claimReview").addObject();
        one.putObject("publisher").put("name", review.author().name()).put("site", found.site());
        one.put("url", review.url());
        GoogleJson.put(one, "title", review.claimReviewed());
        GoogleJson.put(one, "reviewDate", instant(review.rated()));
        GoogleJson.put(one, "textualRating", review.rating().words());
        one.put("languageCode", found.claim().language());
        return claim;
    }

    static ObjectNode page(Page page) {
        ClaimReview first = page.reviews().getFirst();
        ObjectNode node = GoogleJson.object().put("name", name(page.url())).put("pageUrl", page.url());
        GoogleJson.put(
                node,
                "publishDate",
                first.datePublished() == null ? "" : first.datePublished().toString());
        ObjectNode author =
                node.putObject("claimReviewAuthor").put("name", first.author().name());
        GoogleJson.put(author, "imageUrl", first.author().image());
        ArrayNode markups = node.putArray("claimReviewMarkups");
        page.reviews().forEach(review -> markups.add(markup(review)));
        return node.put("versionId", page.version());
    }

    private static ObjectNode markup(ClaimReview review) {
        ObjectNode markup = GoogleJson.object().put("url", review.url()).put("claimReviewed", review.claimReviewed());
        LocalDate claimed = review.item().datePublished();
        GoogleJson.put(markup, "claimDate", claimed == null ? "" : claimed.toString());
        GoogleJson.put(markup, "claimFirstAppearance", review.item().firstAppearance());
        if (!review.item().appearances().isEmpty()) {
            ArrayNode appearances = markup.putArray("claimAppearances");
            review.item().appearances().forEach(appearances::add);
        }
        ClaimReview.Claimant claimant = review.item().author();
        ObjectNode author = GoogleJson.object();
        GoogleJson.put(author, "name", claimant.name());
        GoogleJson.put(author, "jobTitle", claimant.jobTitle());
        GoogleJson.put(author, "imageUrl", claimant.image());
        GoogleJson.put(author, "sameAs", claimant.sameAs().stream().findFirst().orElse(""));
        if (!author.isEmpty()) {
            markup.set("claimAuthor", author);
        }
        markup.set("rating", rating(review.rating()));
        return markup;
    }

    private static ObjectNode rating(ClaimReview.Rating rating) {
        ObjectNode node = GoogleJson.object();
        GoogleJson.put(node, "textualRating", rating.words());
        whole(rating.value()).ifPresent(value -> node.put("ratingValue", value));
        whole(rating.worst()).ifPresent(value -> node.put("worstRating", value));
        whole(rating.best()).ifPresent(value -> node.put("bestRating", value));
        GoogleJson.put(node, "ratingExplanation", rating.explanation());
        GoogleJson.put(node, "imageUrl", rating.image());
        return node;
    }

    /** Google's numbers are whole ones; a half star has none. */
    private static Optional<Integer> whole(@Nullable Double value) {
        return Optional.ofNullable(value)
                .filter(number -> number == Math.rint(number))
                .map(Double::intValue);
    }

    private static String instant(@Nullable LocalDate day) {
        return day == null ? "" : day + "T00:00:00Z";
    }

    /** The page's address, in the letters that a name may have: nothing has to be remembered to find it again. */
    static String name(String url) {
        return PAGES + Base64.getUrlEncoder().withoutPadding().encodeToString(url.getBytes(StandardCharsets.UTF_8));
    }

    static Optional<String> urlOf(String id) {
        try {
            return Optional.of(new String(Base64.getUrlDecoder().decode(id), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
