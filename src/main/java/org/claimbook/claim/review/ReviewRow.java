package org.claimbook.claim.review;

import java.time.LocalDate;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

import org.claimbook.claim.review.format.ClaimReview;
import org.claimbook.claim.review.format.ClaimReviewReader;
import org.claimbook.claim.review.value.Addresses;
import org.claimbook.claim.review.value.Json;
import org.claimbook.claim.store.StoredRow;

/** A ClaimReview as its publisher wrote it, and the claim that was made of it. */
@Entity
@Table(name = "claim_review")
class ReviewRow extends StoredRow {
    String identity;
    String contentHash;

    @Column(name = "claim_slug")
    String claim;

    String url;
    String site;
    String claimReviewed;
    public @Nullable LocalDate datePublished;
    public @Nullable LocalDate dateModified;
    public @Nullable String inLanguage;
    String authorName;
    public @Nullable String authorUrl;
    public @Nullable String authorImage;
    public @Nullable String itemId;
    public @Nullable String itemName;
    public @Nullable LocalDate itemPublished;
    public @Nullable String claimantName;
    public @Nullable String claimantJobTitle;
    public @Nullable String claimantImage;
    public @Nullable String firstAppearance;
    public @Nullable String ratingWords;
    public @Nullable Double ratingValue;
    public @Nullable Double ratingBest;
    public @Nullable Double ratingWorst;
    public @Nullable String ratingExplanation;
    public @Nullable String ratingImage;
    public @Nullable String sdLicense;
    String keywords;
    String claimantSameAs;
    String appearances;
    String original;

    void take(ReviewRecord review, String slug) {
        ClaimReview read = review.review();
        identity = review.identity();
        contentHash = review.contentHash();
        claim = slug;
        original = review.original();
        url = read.url();
        site = Addresses.site(read.url());
        claimReviewed = read.claimReviewed();
        datePublished = read.datePublished();
        dateModified = read.dateModified();
        inLanguage = present(read.inLanguage());
        keywords = Json.array(read.keywords());
        authorName = read.author().name();
        authorUrl = present(read.author().url());
        authorImage = present(read.author().image());
        sdLicense = present(read.sdLicense());
        take(read.item());
        take(read.rating());
    }

    private void take(ClaimReview.Item item) {
        itemId = present(item.id());
        itemName = present(item.name());
        itemPublished = item.datePublished();
        claimantName = present(item.author().name());
        claimantJobTitle = present(item.author().jobTitle());
        claimantImage = present(item.author().image());
        claimantSameAs = Json.array(item.author().sameAs());
        firstAppearance = present(item.firstAppearance());
        appearances = Json.array(item.appearances());
    }

    private void take(ClaimReview.Rating rating) {
        ratingWords = present(rating.words());
        ratingValue = rating.value();
        ratingBest = rating.best();
        ratingWorst = rating.worst();
        ratingExplanation = present(rating.explanation());
        ratingImage = present(rating.image());
    }

    ReviewRecord toRecord() {
        return new ReviewRecord(original, contentHash, ClaimReviewReader.read(Json.tree(original)));
    }

    private static @Nullable String present(String text) {
        return text.isEmpty() ? null : text;
    }
}
