package org.claimbook.claim.review.format;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * What one ClaimReview says, in schema.org's words; an empty text is one that is not there.
 *
 * @param claimReviewed the claim, as its reviewer worded it
 * @param url where the review can be read
 * @param datePublished the day of the review, if known
 * @param dateModified the day of its last change, if known
 * @param inLanguage as written, "en-US"
 * @param otherItems the same claim as others made it
 * @param translations one for each language and work that has any
 */
public record ClaimReview(
        String claimReviewed,
        String url,
        @Nullable LocalDate datePublished,
        @Nullable LocalDate dateModified,
        String inLanguage,
        List<String> keywords,
        Author author,
        Item item,
        List<Item> otherItems,
        Rating rating,
        String sdLicense,
        List<Translated> translations) {
    public ClaimReview {
        keywords = List.copyOf(keywords);
        otherItems = List.copyOf(otherItems);
        translations = List.copyOf(translations);
    }

    /**
     * What the review says in another language ({@code workTranslation}), or said there first ({@code translationOfWork}).
     *
     * @param language ISO 639-1 code
     * @param claimReviewed the claim, or empty
     * @param explanation of the rating, or empty
     */
    public record Translated(String language, String claimReviewed, String explanation) {}

    /** The language that it states, else {@code otherwise}, else the one that its words are guessed to be in; two letters. */
    public String language(String otherwise, UnaryOperator<String> guess) {
        String stated = ClaimReviewReader.twoLetters(inLanguage, otherwise);
        return stated.isEmpty()
                ? guess.apply(String.join("\n", claimReviewed, item.name(), rating.explanation()))
                : stated;
    }

    /** All that was reviewed: the claim once for each who made it. */
    public List<Item> items() {
        return Stream.concat(Stream.of(item), otherItems.stream()).toList();
    }

    /**
     * Who reviewed the claim.
     *
     * @param name of the publisher, or of a person who publishes alone
     * @param person who wrote the review for its publisher, if named
     */
    public record Author(String name, String url, String image, String person) {}

    /** What was reviewed: {@code itemReviewed}. */
    public record Item(
            String id,
            String name,
            @Nullable LocalDate datePublished,
            Claimant author,
            String firstAppearance,
            List<String> appearances) {
        public Item {
            appearances = List.copyOf(appearances);
        }
    }

    /**
     * Who made the claim.
     *
     * @param type schema.org's type, "Person"
     */
    public record Claimant(String type, String name, String jobTitle, String image, List<String> sameAs) {
        public Claimant {
            sameAs = List.copyOf(sameAs);
        }
    }

    /**
     * How the claim was rated.
     *
     * @param alternateNames the rating in words; several where it is given in several languages
     */
    public record Rating(
            List<String> alternateNames,
            @Nullable Double value,
            @Nullable Double best,
            @Nullable Double worst,
            String explanation,
            String image) {
        private static final double UNRATED = -1;

        public Rating {
            alternateNames = List.copyOf(alternateNames);
        }

        /** The rating in words, as its publisher put it; empty if there are none. */
        public String words() {
            return String.join(" / ", alternateNames);
        }

        /** Whether the numbers mean that there are none: publishers write -1 for "no scale". */
        public boolean unrated() {
            return value == null
                    || value == UNRATED && (best == null || best == UNRATED || worst == null || worst == UNRATED);
        }

        /** Whether the value is not on the scale that is given with it. */
        public boolean outOfRange() {
            return !unrated()
                    && value != null
                    && (best != null && worst != null
                            ? value < Math.min(best, worst) || value > Math.max(best, worst)
                            : best != null && value > best || worst != null && value < worst);
        }
    }

    /** The day of the rating: of the last change, else of the publication. */
    public @Nullable LocalDate rated() {
        return dateModified == null ? datePublished : dateModified;
    }
}
