package org.claimbook.claim.desk;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.claimbook.audit.AuditEntry;
import org.claimbook.audit.AuditTrail;
import org.claimbook.claim.Change;
import org.claimbook.claim.ClaimStatus;
import org.claimbook.claim.Named;
import org.claimbook.claim.gate.ApprovalConfig;
import org.claimbook.claim.history.ClaimSnapshots;

/** Keeps what waits of topics, speakers and sources that published claims show: one change of each at a time. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class NameProposals {
    private static final int MOST_CLAIMS = 100;

    private final EntityManager rows;
    private final AuditTrail audit;
    private final ApprovalConfig config;
    private final Clock clock;

    NameProposals(EntityManager rows, AuditTrail audit, ApprovalConfig config, Clock clock) {
        this.rows = rows;
        this.audit = audit;
        this.config = config;
        this.clock = clock;
    }

    /** Whether readers would see the change at once, and somebody else has to look at it before. */
    boolean areNeeded(Named before, Named after) {
        return config.required() && !before.equals(after) && !claims(before, 1).isEmpty();
    }

    /** Slugs of published claims that show it, in their order. */
    List<String> claims(Named name) {
        return claims(name, MOST_CLAIMS);
    }

    private List<String> claims(Named name, int limit) {
        return rows.createQuery(
                        "select c.slug from ClaimRow c where c.status = :published and ("
                                + NameKind.of(name.getClass()).users() + ") order by c.slug",
                        String.class)
                .setParameter("published", ClaimStatus.PUBLISHED)
                .setParameter("slug", name.slug())
                .setMaxResults(limit)
                .getResultList();
    }

    /** The oldest first. */
    List<NameProposalRow> waiting(int limit) {
        return rows.createQuery("from NameProposalRow p order by p.proposedAt, p.subject", NameProposalRow.class)
                .setMaxResults(limit)
                .getResultList();
    }

    Optional<NameProposalRow> of(NameKind kind, String slug) {
        return Optional.ofNullable(rows.find(NameProposalRow.class, subject(kind, slug)));
    }

    private static String subject(NameKind kind, String slug) {
        return kind.plural() + "/" + slug;
    }

    /** @throws DeskConflictException while a change that somebody else has made of the same state waits */
    void put(Named before, Named after, Change change) {
        NameKind kind = NameKind.of(before.getClass());
        Optional<NameProposalRow> waiting = of(kind, before.slug());
        waiting.filter(row -> row.had().equals(before) && !change.isBySamePersonAs(row.actor))
                .ifPresent(row -> {
                    throw new DeskConflictException("A change of '" + before.slug() + "' by " + row.actor
                            + " waits for approval: it has to be approved, declined or taken back first");
                });
        NameProposalRow row = waiting.orElseGet(NameProposalRow::new);
        row.subject = subject(kind, before.slug());
        row.actor = change.actor();
        row.reason = change.reason();
        row.proposedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        row.had = ClaimSnapshots.write(before);
        row.document = ClaimSnapshots.write(after);
        rows.merge(row);
        note("PROPOSED", kind, before, after, change);
    }

    /** Nothing of it waits any longer. */
    void drop(Named name) {
        of(NameKind.of(name.getClass()), name.slug()).ifPresent(rows::remove);
    }

    void declined(NameProposalRow row, Change change) {
        rows.remove(row);
        note("DECLINED", row.kind(), row.had(), row.name(), change);
    }

    private void note(String action, NameKind kind, Named before, Named after, Change change) {
        audit.add(new AuditEntry(
                clock.instant(),
                change.actor(),
                action,
                kind.name(),
                before.slug(),
                null,
                change.reason(),
                ClaimSnapshots.text(before),
                ClaimSnapshots.text(after)));
    }
}
