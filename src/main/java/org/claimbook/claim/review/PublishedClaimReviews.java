package org.claimbook.claim.review;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;

import org.claimbook.claim.Claim;
import org.claimbook.claim.Slug;
import org.claimbook.claim.review.ReviewRows.Wanted;
import org.claimbook.claim.review.format.ClaimReview;
import org.claimbook.claim.review.value.Addresses;
import org.claimbook.claim.store.Claims;

/** The ClaimReviews of published claims. */
@ApplicationScoped
public class PublishedClaimReviews {
    private static final int MOST_OF_A_PAGE = 200;

    private final ReviewRows rows;
    private final Claims claims;
    private final ReviewConfig config;

    PublishedClaimReviews(ReviewRows rows, Claims claims, ReviewConfig config) {
        this.rows = rows;
        this.claims = claims;
        this.config = config;
    }

    /**
     * A published claim with the review of it.
     *
     * @param site host of the review's address, without "www."
     */
    public record Published(Claim claim, ClaimReview review, String site) {}

    /**
     * A web page with reviews.
     *
     * @param version another one whenever one of the reviews is another one
     */
    public record Page(String url, List<ClaimReview> reviews, String version) {
        public Page {
            reviews = List.copyOf(reviews);
        }
    }

    /** The host of an address without "www."; empty if it has none. */
    public static String siteOf(String address) {
        return Addresses.site(address);
    }

    /**
     * The review of a claim's current assessment: its publisher's own, or one that describes what is in the store; empty where
     * nobody is known who has reviewed it.
     *
     * @param base address of this Claimbook, without a slash at its end
     */
    public Optional<Published> of(Claim claim, String base) {
        List<ReviewRecord> own = rows.ofClaims(List.of(claim.slug())).getOrDefault(claim.slug(), List.of());
        return PublishedReviews.of(claim, own, new Reviewers(base, config.publishers()))
                .map(review -> new Published(claim, review, Addresses.site(review.url())));
    }

    /** Reviews of {@code site} or of what is below it, the newest first. */
    public List<Published> ofSite(String site, int offset, int limit) {
        List<ReviewRow> found = rows.published(new Wanted(site, ""), offset, limit);
        Map<String, Claim> stored =
                claims.withSlugs(found.stream().map(row -> row.claim).collect(Collectors.toSet()));
        return found.stream()
                .flatMap(row -> Optional.ofNullable(stored.get(row.claim)).stream()
                        .map(claim -> new Published(claim, row.toRecord().review(), row.site)))
                .toList();
    }

    /** Pages of {@code site}, in the order of their addresses. */
    public List<Page> pagesOf(String site, int offset, int limit) {
        return rows.pages(new Wanted(site, ""), offset, limit).stream()
                .flatMap(url -> page(url).stream())
                .toList();
    }

    /** The page with that address, if a published claim was reviewed on it. */
    public Optional<Page> page(String url) {
        List<ReviewRow> found = rows.published(new Wanted("", url), 0, MOST_OF_A_PAGE);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        String version =
                Slug.sha256(found.stream().map(row -> row.contentHash).sorted().collect(Collectors.joining()));
        return Optional.of(
                new Page(url, found.stream().map(row -> row.toRecord().review()).toList(), version));
    }
}
