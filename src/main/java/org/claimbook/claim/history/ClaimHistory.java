package org.claimbook.claim.history;

import java.util.List;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.claimbook.claim.AsOf;
import org.claimbook.claim.ClaimStatus;
import org.claimbook.claim.Revision;

/** Every state that claims ever had. */
@ApplicationScoped
@Transactional
public class ClaimHistory {
    /** A claim that is still a draft after so many revisions is taken for one that was not published. */
    private static final int DRAFTS = 100;

    private final EntityManager entityManager;

    ClaimHistory(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** That revision of the claim, whatever its status. */
    public Optional<Revision> revision(String slug, int number) {
        return one("and r.revision = :value", "value", number, slug, "");
    }

    /**
     * Revisions of the claim, newest first, at most {@code limit}.
     *
     * @param before only those with lower numbers
     */
    public List<Revision> revisions(String slug, int before, int limit) {
        return entityManager
                .createQuery("""
                        from ClaimRevisionRow r
                        where r.claimId = (select c.id from ClaimRow c where c.slug = :slug) and r.revision < :before
                        order by r.revision desc""", ClaimRevisionRow.class)
                .setParameter("slug", slug)
                .setParameter("before", before)
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(ClaimRevisionRow::toRecord)
                .toList();
    }

    /**
     * The claim as of a moment: as it was recorded then, if it was in the store; else the first state in which it was
     * published, or the first if it never was, cut to what is dated before that.
     */
    public Optional<Revision> asOf(String slug, AsOf moment) {
        return one("and r.recordedAt < :value", "value", moment.end(), slug, "order by r.revision desc")
                .or(() -> first(slug).map(moment::cut));
    }

    private Optional<Revision> first(String slug) {
        List<Revision> oldest = entityManager
                .createQuery("""
                        from ClaimRevisionRow r where r.claimId = (select c.id from ClaimRow c where c.slug = :slug)
                        order by r.revision""", ClaimRevisionRow.class)
                .setParameter("slug", slug)
                .setMaxResults(DRAFTS)
                .getResultList()
                .stream()
                .map(ClaimRevisionRow::toRecord)
                .toList();
        return oldest.stream()
                .filter(revision -> revision.claim().status() == ClaimStatus.PUBLISHED)
                .findFirst()
                .or(() -> oldest.stream().findFirst());
    }

    private Optional<Revision> one(String condition, String name, Object value, String slug, String order) {
        return entityManager
                .createQuery(
                        "from ClaimRevisionRow r where r.claimId = (select c.id from ClaimRow c where c.slug = :slug) "
                                + condition + " " + order,
                        ClaimRevisionRow.class)
                .setParameter("slug", slug)
                .setParameter(name, value)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(ClaimRevisionRow::toRecord);
    }
}
