package org.claimbook.claim.review;

import java.time.LocalDate;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

import org.claimbook.claim.review.format.ClaimReview;
import org.claimbook.claim.review.format.ClaimReviewReader;
import org.claimbook.claim.review.value.Addresses;
import org.claimbook.claim.review.value.Json;

/** A ClaimReview as its publisher wrote it, and the claim that was made of it. */
@Entity
@Table(name = "claim_review")
class ReviewRow {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "row_id")
    @SequenceGenerator(name = "row_id", sequenceName = "row_id", allocationSize = 100)
    Long id;

    String identity;

    @Column(name = "content_hash")
    String contentHash;

    @Column(name = "claim_slug")
    String claim;

    String url;
    String site;

    @Column(name = "claim_reviewed")
    String claimReviewed;

    @Column(name = "date_published")
    @Nullable
    LocalDate datePublished;

    @Column(name = "date_modified")
    @Nullable
    LocalDate dateModified;

    @Column(name = "in_language")
    @Nullable
    String inLanguage;

    @Column(name = "author_name")
    String authorName;

    @Column(name = "author_url")
    @Nullable
    String authorUrl;

    @Column(name = "author_image")
    @Nullable
    String authorImage;

    @Column(name = "item_id")
    @Nullable
    String itemId;

    @Column(name = "item_name")
    @Nullable
    String itemName;

    @Column(name = "item_published")
    @Nullable
    LocalDate itemPublished;

    @Column(name = "claimant_name")
    @Nullable
    String claimantName;

    @Column(name = "claimant_job_title")
    @Nullable
    String claimantJobTitle;

    @Column(name = "claimant_image")
    @Nullable
    String claimantImage;

    @Column(name = "first_appearance")
    @Nullable
    String firstAppearance;

    @Column(name = "rating_words")
    @Nullable
    String ratingWords;

    @Column(name = "rating_value")
    @Nullable
    Double ratingValue;

    @Column(name = "rating_best")
    @Nullable
    Double ratingBest;

    @Column(name = "rating_worst")
    @Nullable
    Double ratingWorst;

    @Column(name = "rating_explanation")
    @Nullable
    String ratingExplanation;

    @Column(name = "rating_image")
    @Nullable
    String ratingImage;

    @Column(name = "sd_license")
    @Nullable
    String sdLicense;

    String keywords;

    @Column(name = "claimant_same_as")
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
