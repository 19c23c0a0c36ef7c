package org.claimbook.claim.review.format;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The columns of a table of ClaimReviews: where in a ClaimReview each one stands. */
public enum CsvColumn {
    CLAIM_REVIEWED("claimReviewed", "claim", "claimText", "claimReview"),
    URL("url", "reviewUrl", "claimReviewUrl", "link"),
    DATE_PUBLISHED("datePublished", "reviewDate", "published", "publishDate", "date"),
    DATE_MODIFIED("dateModified"),
    IN_LANGUAGE("inLanguage", "language", "languageCode"),
    KEYWORDS("keywords", "tags"),
    AUTHOR_NAME("author.name", "author", "factChecker"),
    AUTHOR_URL("author.url"),
    AUTHOR_IMAGE("author.image"),
    PUBLISHER_NAME("publisher.name", "publisher"),
    PUBLISHER_URL("publisher.url", "publisherSite"),
    PUBLISHER_IMAGE("publisher.image"),
    ITEM_ID("itemReviewed.@id"),
    ITEM_NAME("itemReviewed.name"),
    ITEM_DATE("itemReviewed.datePublished", "claimDate"),
    CLAIMANT_NAME("itemReviewed.author.name", "claimant", "claimAuthor", "speaker"),
    CLAIMANT_JOB("itemReviewed.author.jobTitle"),
    CLAIMANT_IMAGE("itemReviewed.author.image"),
    CLAIMANT_SAME_AS("itemReviewed.author.sameAs"),
    FIRST_APPEARANCE("itemReviewed.firstAppearance.url", "firstAppearance"),
    APPEARANCE("itemReviewed.appearance.url", "appearance"),
    RATING_WORDS(
            "reviewRating.alternateName",
            "rating",
            "verdict",
            "textualRating",
            "reviewRating",
            "ratingText",
            "ratingName",
            "ratingLabel",
            "conclusion"),
    RATING_VALUE("reviewRating.ratingValue"),
    RATING_BEST("reviewRating.bestRating"),
    RATING_WORST("reviewRating.worstRating"),
    RATING_EXPLANATION("reviewRating.ratingExplanation"),
    RATING_IMAGE("reviewRating.image"),
    SD_LICENSE("sdLicense"),
    /** The whole as Claimbook writes it, JSON. */
    DOCUMENT("document");

    private final String path;
    private final List<String> names;

    CsvColumn(String path, String... otherNames) {
        this.path = path;
        this.names = List.of(otherNames);
    }

    /** The header, which is also the way to the value. */
    public String header() {
        return path;
    }

    List<String> steps() {
        return Arrays.asList(path.split("\\."));
    }

    /** The column that has this header, however it is spelt. */
    static Optional<CsvColumn> of(String header) {
        String wanted = normal(header);
        return Arrays.stream(values())
                .filter(column -> normal(column.path).equals(wanted)
                        || column.names.stream().anyMatch(name -> normal(name).equals(wanted)))
                .findFirst();
    }

    private static String normal(String header) {
        return header.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
