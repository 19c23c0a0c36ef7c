package org.claimbook.claim.review.factchecktools;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is replied, for the description of the API; it is written as trees, as Google leaves out what is empty. */
final class GoogleReplies {
    private GoogleReplies() {}

    @Schema(name = "FactCheckSearch")
    record Search(List<CheckedClaim> claims, String nextPageToken) {}

    @Schema(name = "FactCheckedClaim")
    record CheckedClaim(String text, String claimant, String claimDate, List<Review> claimReview) {}

    @Schema(name = "FactCheckReview")
    record Review(
            Publisher publisher,
            String url,
            String title,
            String reviewDate,
            String textualRating,
            String languageCode) {}

    @Schema(name = "FactCheckPublisher")
    record Publisher(String name, String site) {}

    @Schema(name = "FactCheckPages")
    record Pages(List<MarkupPage> claimReviewMarkupPages, String nextPageToken) {}

    @Schema(name = "FactCheckPage")
    record MarkupPage(
            String name,
            String pageUrl,
            String publishDate,
            Author claimReviewAuthor,
            List<Markup> claimReviewMarkups,
            String versionId) {}

    @Schema(name = "FactCheckAuthor")
    record Author(String name, String imageUrl) {}

    @Schema(name = "FactCheckMarkup")
    record Markup(
            String url,
            String claimReviewed,
            String claimDate,
            String claimFirstAppearance,
            List<String> claimAppearances,
            Claimant claimAuthor,
            Rating rating) {}

    @Schema(name = "FactCheckClaimant")
    record Claimant(String name, String jobTitle, String imageUrl, String sameAs) {}

    @Schema(name = "FactCheckRating")
    record Rating(
            String textualRating,
            int ratingValue,
            int worstRating,
            int bestRating,
            String ratingExplanation,
            String imageUrl) {}
}
