package org.claimbook.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.LocalDate;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What Google demands and recommends of the markup of a fact check, property by property:
 * https://developers.google.com/search/docs/appearance/structured-data/factcheck.
 */
final class RichResults {
    /** "Try to keep this less than 75 characters"; a claim that is longer is cut off on a phone, not refused. */
    private static final int LONGEST_CLAIM = 300;

    private RichResults() {}

    /**
     * Checks a ClaimReview.
     *
     * @param page the page that it stands in
     * @param address of the page
     */
    static void check(JsonNode review, String page, URI address) {
        assertThat(review.at("/@context/0").asText()).isEqualTo("https://schema.org");
        assertThat(review.path("@type").asText()).isEqualTo("ClaimReview");
        claimReviewed(review, page);
        url(review, page, address);
        reviewRating(review.path("reviewRating"));
        author(review.path("author"), address);
        date(review.path("datePublished"));
        date(review.path("dateModified"));
        itemReviewed(review.path("itemReviewed"), address);
    }

    /** Required; what is marked up has to be on the page. */
    private static void claimReviewed(JsonNode review, String page) {
        String claim = review.path("claimReviewed").asText();
        assertThat(claim).isNotBlank().hasSizeLessThanOrEqualTo(LONGEST_CLAIM);
        assertThat(page)
                .contains(claim.replace("&", "&amp;").replace("'", "&#39;").replace("\"", "&quot;"));
    }

    /** Required; on the same domain as the page, which is the page of this one fact check. */
    private static void url(JsonNode review, String page, URI address) {
        URI url = URI.create(review.path("url").asText());
        assertThat(url.getHost()).isEqualTo(address.getHost());
        assertThat(url.getPath()).isEqualTo(address.getPath());
        assertThat(page).contains("<link rel=\"canonical\" href=\"" + url + "\">");
    }

    /** Required, with a word; numbers are recommended, and then all three: worst is at least 1, best more, the value between. */
    private static void reviewRating(JsonNode rating) {
        assertThat(rating.path("@type").asText()).isEqualTo("Rating");
        assertThat(rating.path("alternateName").asText()).isNotBlank().doesNotContainPattern("^[0-9.]+$");
        if (rating.has("ratingValue") || rating.has("bestRating") || rating.has("worstRating")) {
            assertThat(rating.path("ratingValue").isIntegralNumber()).isTrue();
            assertThat(rating.path("bestRating").isIntegralNumber()).isTrue();
            assertThat(rating.path("worstRating").isIntegralNumber()).isTrue();
            assertThat(rating.path("worstRating").asInt()).isPositive();
            assertThat(rating.path("bestRating").asInt())
                    .isGreaterThan(rating.path("worstRating").asInt());
            assertThat(rating.path("ratingValue").asInt())
                    .isBetween(
                            rating.path("worstRating").asInt(),
                            rating.path("bestRating").asInt());
        }
    }

    /** Recommended: an organisation or a person with a name and, of an organisation, where it is on the web. */
    private static void author(JsonNode author, URI address) {
        assertThat(author.path("@type").asText()).isIn("Organization", "Person");
        assertThat(author.path("name").asText()).isNotBlank().doesNotContain("reported by", ";");
        assertThat(URI.create(author.path("url").asText()).getHost()).isEqualTo(address.getHost());
    }

    private static void date(JsonNode date) {
        if (!date.isMissingNode()) {
            assertThat(LocalDate.parse(date.asText())).isBefore(LocalDate.of(2100, 1, 1));
        }
    }

    /** Recommended: the claim, who made it, and where it appeared, which is never the page that reviews it. */
    private static void itemReviewed(JsonNode item, URI address) {
        assertThat(item.path("@type").asText()).isEqualTo("Claim");
        if (item.has("author")) {
            assertThat(item.at("/author/@type").asText()).isIn("Organization", "Person");
            assertThat(item.at("/author/name").asText()).isNotBlank();
        }
        date(item.path("datePublished"));
        for (JsonNode appearance : item.path("appearance")) {
            assertThat(appearance.path("@type").asText()).isEqualTo("CreativeWork");
            assertThat(URI.create(appearance.path("url").asText()).getHost())
                    .isNotNull()
                    .isNotEqualTo(address.getHost());
        }
    }
}
