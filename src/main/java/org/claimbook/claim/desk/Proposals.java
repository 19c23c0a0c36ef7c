package org.claimbook.claim.desk;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.claimbook.audit.AuditEntry;
import org.claimbook.audit.AuditTrail;
import org.claimbook.claim.Change;
import org.claimbook.claim.Claim;
import org.claimbook.claim.ClaimStatus;
import org.claimbook.claim.gate.ApprovalConfig;
import org.claimbook.claim.history.ClaimRevisionRow;
import org.claimbook.claim.history.ClaimSnapshots;
import org.claimbook.claim.store.ClaimRow;
import org.claimbook.claim.store.RowReader;
import org.claimbook.claim.write.FactFile.ClaimFact;

/**
 * What waits for a second pair of eyes. Readers see nothing that one editor alone has written: whoever has written it last
 * cannot be the one who publishes it. Of each claim one change waits at a time.
 */
@ApplicationScoped
@Transactional
public class Proposals {
    private final EntityManager rows;
    private final AuditTrail audit;
    private final ApprovalConfig config;
    private final Clock clock;

    Proposals(EntityManager rows, AuditTrail audit, ApprovalConfig config, Clock clock) {
        this.rows = rows;
        this.audit = audit;
        this.config = config;
        this.clock = clock;
    }

    /** Whether changes wait at all before readers see them. */
    public boolean required() {
        return config.required();
    }

    /** Those that wait, the oldest first, at most {@code limit}. */
    public List<Proposal> waiting(int limit) {
        return rows.createQuery("""
                        select p, c from ProposalRow p, ClaimRow c where c.id = p.claimId
                        order by p.proposedAt, p.claimId""", Object[].class)
                .setMaxResults(limit)
                .getResultStream()
                .map(row -> ((ProposalRow) row[0]).toRecord(new RowReader().claim((ClaimRow) row[1])))
                .toList();
    }

    /** The one of that claim. */
    public Optional<Proposal> of(String claim) {
        return rows.createQuery("from ClaimRow c where c.slug = :slug", ClaimRow.class)
                .setParameter("slug", claim)
                .getResultStream()
                .findFirst()
                .flatMap(row -> Optional.ofNullable(rows.find(ProposalRow.class, row.id))
                        .map(found -> found.toRecord(new RowReader().claim(row))));
    }

    /**
     * Whether somebody else has to look at it before readers see it: it is published, and is not just what another editor
     * has written.
     *
     * @param before as the claim is stored; empty for a new one
     */
    boolean areNeeded(Optional<ClaimRow> before, ClaimFact after, Change change) {
        if (!required() || after.status() != ClaimStatus.PUBLISHED) {
            return false;
        }
        Optional<ClaimFact> stored = before.map(ClaimFact::of);
        boolean asWritten = stored.map(fact -> fact.withStatus(ClaimStatus.PUBLISHED))
                .filter(after::equals)
                .isPresent();
        return !asWritten
                || stored.filter(after::equals).isEmpty() && change.isBySamePersonAs(writer(before.orElseThrow()));
    }

    /** Who has made the claim what it is. */
    private String writer(ClaimRow claim) {
        return rows.createQuery(
                        "from ClaimRevisionRow r where r.claimId = :claim order by r.revision desc",
                        ClaimRevisionRow.class)
                .setParameter("claim", claim.id)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(revision -> revision.actor)
                .orElse("");
    }

    /** A change that has not all that waits in it would lose some of that. */
    void refuseIfOneWaits(Optional<ClaimRow> claim) {
        claim.flatMap(stored -> Optional.ofNullable(rows.find(ProposalRow.class, stored.id))
                        .filter(row -> row.revision == stored.revision))
                .ifPresent(row -> {
                    throw waits(claim.orElseThrow(), row);
                });
    }

    private static DeskConflictException waits(ClaimRow claim, ProposalRow row) {
        return new DeskConflictException("A change of '" + claim.slug() + "' by " + row.actor
                + " waits for approval: it has to be approved, declined or taken back first");
    }

    /** @throws DeskConflictException while a change that somebody else has made of the same revision waits */
    void put(ClaimRow stored, Claim proposed, Change change) {
        ProposalRow row = rows.find(ProposalRow.class, stored.id);
        if (row == null) {
            row = new ProposalRow();
            row.claimId = stored.id;
        } else if (row.revision == stored.revision && !change.isBySamePersonAs(row.actor)) {
            throw waits(stored, row);
        }
        row.revision = stored.revision;
        row.actor = change.actor();
        row.reason = change.reason();
        row.proposedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        row.document = ClaimSnapshots.write(proposed);
        rows.merge(row);
        note("PROPOSED", stored.slug(), stored.revision, change);
    }

    /** Nothing of the claim waits any longer. */
    void drop(ClaimRow claim) {
        rows.createQuery("delete from ProposalRow p where p.claimId = :claim")
                .setParameter("claim", claim.id)
                .executeUpdate();
    }

    /** @throws DeskConflictException for who has made the change, and if it is not the one that was looked at */
    static void refuseUnlessSeenByAnother(String slug, String author, Instant proposedAt, Instant seen, Change change) {
        if (change.isBySamePersonAs(author)) {
            throw new DeskConflictException(
                    "Who has proposed a change cannot approve it: another editor than " + author + " has to");
        }
        if (!proposedAt.equals(seen)) {
            throw new DeskConflictException("Another change of '" + slug + "' waits by now, proposed at " + proposedAt
                    + ": look at that first");
        }
    }

    /**
     * The change is not made.
     *
     * @param change says why
     */
    public void decline(String claim, Change change) {
        Proposal declined = of(claim).orElseThrow(() -> new NoSuchEntryException("proposal for the claim", claim));
        rows.createQuery(
                        "delete from ProposalRow p where p.claimId = (select c.id from ClaimRow c where c.slug = :slug)")
                .setParameter("slug", claim)
                .executeUpdate();
        note("DECLINED", claim, declined.revision(), change);
    }

    private void note(String action, String claim, int revision, Change change) {
        audit.add(new AuditEntry(
                clock.instant(), change.actor(), action, "CLAIM", claim, revision, change.reason(), null, null));
    }
}
