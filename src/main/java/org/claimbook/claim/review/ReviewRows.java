package org.claimbook.claim.review;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.quarkus.hibernate.orm.panache.Panache;

/** The ClaimReviews in the store. */
@ApplicationScoped
class ReviewRows {
    private static final String WANTED = """
            where exists (select c.id from ClaimRow c
            where c.slug = r.claim and c.status = org.claimbook.claim.ClaimStatus.PUBLISHED)
            and (?1 = '' or r.site = ?1 or r.site like ?2) and (?3 = '' or r.url = ?3)""";

    /**
     * Which reviews are wanted; empty where it does not matter.
     *
     * @param site host of the review's address, or a domain above it
     * @param url exact address of the review
     */
    record Wanted(String site, String url) {
        private String subdomain() {
            return "%." + site.replaceAll("([%_])", "");
        }
    }

    /** What is known of a review without reading it. */
    record Known(String identity, String contentHash, String claim) {}

    Map<String, Known> known(Collection<String> identities) {
        return ReviewRow.find("identity in ?1", identities).project(Known.class).list().stream()
                .collect(Collectors.toMap(Known::identity, known -> known));
    }

    /** Writes what was said of a claim; {@code known} are the identities of those that are there, among others. */
    void save(String slug, List<ReviewRecord> reviews, Set<String> known) {
        for (ReviewRecord review : reviews) {
            ReviewRow row = known.contains(review.identity())
                    ? ReviewRow.find("identity", review.identity()).singleResult()
                    : new ReviewRow();
            row.take(review, slug);
            row.persist();
        }
    }

    @Transactional
    Map<String, List<ReviewRecord>> ofClaims(Collection<String> slugs) {
        return ReviewRow.<ReviewRow>list("claim in ?1 order by identity", slugs).stream()
                .collect(Collectors.groupingBy(
                        row -> row.claim,
                        LinkedHashMap::new,
                        Collectors.mapping(ReviewRow::toRecord, Collectors.toList())));
    }

    @Transactional
    List<ReviewRow> published(Wanted wanted, int offset, int limit) {
        String order = " order by coalesce(r.dateModified, r.datePublished) desc nulls last, r.id";
        return ReviewRow.find("from ReviewRow r " + WANTED + order, wanted.site(), wanted.subdomain(), wanted.url())
                .range(offset, offset + limit - 1)
                .list();
    }

    @Transactional
    List<String> pages(Wanted wanted, int offset, int limit) {
        return Panache.getEntityManager()
                .createQuery("select distinct r.url from ReviewRow r " + WANTED + " order by r.url", String.class)
                .setParameter(1, wanted.site())
                .setParameter(2, wanted.subdomain())
                .setParameter(3, wanted.url())
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultList();
    }
}
