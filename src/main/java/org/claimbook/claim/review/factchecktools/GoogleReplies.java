package org.claimbook.claim.review.factchecktools;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.claimbook.claim.review.PublishedClaimReviews.Page;
import org.claimbook.claim.review.PublishedClaimReviews.Published;
import org.claimbook.claim.review.format.ClaimReview;

/** Reviews in Google's shapes; {@link GoogleJson} leaves out what is empty. */
final class GoogleReplies {
    private static final String PAGES = "pages/";

    private GoogleReplies() {}

    @Schema(name = "FactCheckSearch")
    record Search(List<CheckedClaim> claims, String nextPageToken) {}

    @Schema(name = "FactCheckedClaim")
    record CheckedClaim(String text, String claimant, String claimDate, List<Review> claimReview) {
        static CheckedClaim of(Published found) {
            ClaimReview review = found.review();
            Review one = new Review(
                    new Publisher(review.author().name(), found.site()),
                    review.url(),
                    review.claimReviewed(),
                    instant(review.rated()),
                    review.rating().words(),
                    found.claim().language());
            return new CheckedClaim(
                    review.claimReviewed(),
                    review.item().author().name(),
                    instant(review.item().datePublished()),
                    List.of(one));
        }
    }

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
            String versionId) {
        static MarkupPage of(Page page) {
            ClaimReview first = page.reviews().getFirst();
            return new MarkupPage(
                    pageName(page.url()),
                    page.url(),
                    day(first.datePublished()),
                    new Author(first.author().name(), first.author().image()),
                    page.reviews().stream().map(Markup::of).toList(),
                    page.version());
        }
    }

    @Schema(name = "FactCheckAuthor")
    record Author(String name, String imageUrl) {}

    @Schema(name = "FactCheckMarkup")
    record Markup(
            String url,
            String claimReviewed,
            String claimDate,
            String claimFirstAppearance,
            List<String> claimAppearances,
            @Nullable Claimant claimAuthor,
            Rating rating) {
        static Markup of(ClaimReview review) {
            ClaimReview.Claimant author = review.item().author();
            Claimant claimant = new Claimant(
                    author.name(),
                    author.jobTitle(),
                    author.image(),
                    author.sameAs().stream().findFirst().orElse(""));
            return new Markup(
                    review.url(),
                    review.claimReviewed(),
                    day(review.item().datePublished()),
                    review.item().firstAppearance(),
                    review.item().appearances(),
                    claimant.equals(Claimant.NOBODY) ? null : claimant,
                    Rating.of(review.rating()));
        }
    }

    @Schema(name = "FactCheckClaimant")
    record Claimant(String name, String jobTitle, String imageUrl, String sameAs) {
        static final Claimant NOBODY = new Claimant("", "", "", "");
    }

    @Schema(name = "FactCheckRating")
    record Rating(
            String textualRating,
            @Nullable Integer ratingValue,
            @Nullable Integer worstRating,
            @Nullable Integer bestRating,
            String ratingExplanation,
            String imageUrl) {
        static Rating of(ClaimReview.Rating rating) {
            return new Rating(
                    rating.words(),
                    whole(rating.value()),
                    whole(rating.worst()),
                    whole(rating.best()),
                    rating.explanation(),
                    rating.image());
        }
    }

    /** Google's numbers are whole ones; a half star has none. */
    private static @Nullable Integer whole(@Nullable Double value) {
        return value == null || value != Math.rint(value) ? null : value.intValue();
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    private static String instant(@Nullable LocalDate day) {
        return day == null ? "" : day + "T00:00:00Z";
    }

    /** The page's address, in the letters that a name may have: nothing has to be remembered to find it again. */
    static String pageName(String url) {
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
