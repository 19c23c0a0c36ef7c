package org.claimbook.claim.store;

import java.util.List;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.claimbook.claim.About;
import org.claimbook.claim.Statement;

/** What was said about all claims, in the order of the claims' slugs and then of their own. */
@ApplicationScoped
@Transactional
public class Statements {
    /** A statement and the claim that it is about. */
    public record Found(About about, Statement statement) {}

    /**
     * Statements of which all that is asked for holds.
     *
     * @param speaker slug of who said it; null for any
     * @param afterClaim only what comes after the statement {@code afterSlug} of that claim; both empty for the first
     * @param limit at most so many, at least 1
     */
    public List<Found> list(
            About.Filter filter, @Nullable String speaker, String afterClaim, String afterSlug, int limit) {
        PartQuery query = new PartQuery("select r from StatementRow r join fetch r.claim c where 1 = 1")
                .and("(c.slug > :afterClaim or c.slug = :afterClaim and r.slug > :after)", "afterClaim", afterClaim)
                .and("r.speaker.slug = :speaker", "speaker", speaker)
                .and(filter);
        RowReader reader = new RowReader();
        return query
                .on(" order by c.slug, r.slug", StatementRow.class)
                .setParameter("after", afterSlug)
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(row -> found(row, reader))
                .toList();
    }

    /** The statement with that slug of that claim, whatever its status. */
    public Optional<Found> one(String claim, String slug) {
        return StatementRow.<StatementRow>find(
                        "from StatementRow r join fetch r.claim c where c.slug = ?1 and r.slug = ?2", claim, slug)
                .firstResultOptional()
                .map(row -> found(row, new RowReader()));
    }

    private static Found found(StatementRow row, RowReader reader) {
        return new Found(row.claim.about(), reader.statement(row));
    }
}
