package org.claimbook.claim.review;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** The ClaimReviews in the store. */
@ApplicationScoped
class ReviewRows {
    private static final String PUBLISHED =
            " exists (select c.id from ClaimRow c where c.slug = r.claim and c.status = org.claimbook.claim.ClaimStatus.PUBLISHED)";

    private final EntityManager entityManager;

    ReviewRows(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * Which reviews are wanted; empty where it does not matter.
     *
     * @param site host of the review's address, or a domain above it
     * @param url exact address of the review
     */
    record Wanted(String site, String url) {}

    /** What is known of a review without reading it. */
    record Known(String identity, String contentHash, String claim) {}

    /** Those that are there, by identity. */
    Map<String, Known> known(Collection<String> identities) {
        return entityManager
                .createQuery(
                        "select r.identity, r.contentHash, r.claim from ReviewRow r where r.identity in :identities",
                        Object[].class)
                .setParameter("identities", identities)
                .getResultList()
                .stream()
                .map(row -> new Known((String) row[0], (String) row[1], (String) row[2]))
                .collect(Collectors.toMap(Known::identity, known -> known));
    }

    /** Writes what was said of a claim; {@code known} are the identities of those that are there, among others. */
    void save(String slug, List<ReviewRecord> reviews, Set<String> known) {
        for (ReviewRecord review : reviews) {
            ReviewRow row = known.contains(review.identity()) ? row(review.identity()) : new ReviewRow();
            row.take(review, slug);
            entityManager.persist(row);
        }
    }

    private ReviewRow row(String identity) {
        return entityManager
                .createQuery("select r from ReviewRow r where r.identity = :identity", ReviewRow.class)
                .setParameter("identity", identity)
                .getSingleResult();
    }

    /** The reviews of claims, by the claims' slugs. */
    @Transactional
    Map<String, List<ReviewRecord>> ofClaims(Collection<String> slugs) {
        return entityManager
                .createQuery("select r from ReviewRow r where r.claim in :slugs order by r.identity", ReviewRow.class)
                .setParameter("slugs", slugs)
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(
                        row -> row.claim,
                        LinkedHashMap::new,
                        Collectors.mapping(ReviewRow::toRecord, Collectors.toList())));
    }

    /** Reviews of published claims, the newest first. */
    @Transactional
    List<ReviewRow> published(Wanted wanted, int offset, int limit) {
        var query = entityManager
                .createQuery(
                        "select r from ReviewRow r where" + PUBLISHED
                                + " and (:site = '' or r.site = :site or r.site like :subdomain)"
                                + " and (:url = '' or r.url = :url)"
                                + " order by coalesce(r.dateModified, r.datePublished) desc nulls last, r.id",
                        ReviewRow.class)
                .setParameter("site", wanted.site())
                .setParameter("subdomain", "%." + wanted.site().replaceAll("([%_])", ""))
                .setParameter("url", wanted.url());
        return query.setFirstResult(offset).setMaxResults(limit).getResultList();
    }

    /** The addresses of pages with reviews of published claims, in their order. */
    @Transactional
    List<String> pages(Wanted wanted, int offset, int limit) {
        return entityManager
                .createQuery(
                        "select distinct r.url from ReviewRow r where" + PUBLISHED
                                + " and (:site = '' or r.site = :site or r.site like :subdomain)"
                                + " and (:url = '' or r.url = :url) order by r.url",
                        String.class)
                .setParameter("site", wanted.site())
                .setParameter("subdomain", "%." + wanted.site().replaceAll("([%_])", ""))
                .setParameter("url", wanted.url())
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultList();
    }
}
