package org.claimbook.claim.store;

import java.util.List;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.claimbook.claim.About;
import org.claimbook.claim.Assessment;

/** The verdicts on all claims, in the order of the claims' slugs, and of each claim the oldest first. */
@ApplicationScoped
@Transactional
public class Assessments {
    /**
     * An assessment and the claim that it is about.
     *
     * @param current whether no later one has replaced it
     */
    public record Found(About about, Assessment assessment, boolean current) {}

    /**
     * Assessments of which all that is asked for holds.
     *
     * @param speaker slug of somebody who said something about the claim; null for any
     * @param afterClaim only what comes after the assessment {@code afterRevision} of that claim; empty for the first
     * @param limit at most so many, at least 1
     */
    public List<Found> list(
            About.Filter filter, @Nullable String speaker, String afterClaim, int afterRevision, int limit) {
        PartQuery query = new PartQuery("select r from AssessmentRow r join fetch r.claim c where 1 = 1")
                .and("(c.slug > :afterClaim or c.slug = :afterClaim and r.revision > :after)", "afterClaim", afterClaim)
                .and(
                        "exists (select s.id from StatementRow s where s.claim = c and s.speaker.slug = :speaker)",
                        "speaker",
                        speaker)
                .and(filter);
        RowReader reader = new RowReader();
        return query
                .on(" order by c.slug, r.revision", AssessmentRow.class)
                .setParameter("after", afterRevision)
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(row -> found(row, reader))
                .toList();
    }

    /** That assessment of that claim, whatever the claim's status. */
    public Optional<Found> one(String claim, int revision) {
        return AssessmentRow.<AssessmentRow>find(
                        "from AssessmentRow r join fetch r.claim c where c.slug = ?1 and r.revision = ?2",
                        claim,
                        revision)
                .firstResultOptional()
                .map(row -> found(row, new RowReader()));
    }

    private static Found found(AssessmentRow row, RowReader reader) {
        return new Found(row.claim.about(), reader.assessment(row), row.revision == row.claim.assessments.size());
    }
}
