package org.claimbook.verdict;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.claimbook.claim.Assessment;
import org.claimbook.claim.Claim;
import org.claimbook.claim.ClaimStatus;
import org.claimbook.claim.Verdict;
import org.claimbook.claim.store.Claims;

/**
 * Notices what became of verdicts, by the change numbers of the store, whoever changed it. How far it has looked is stored in
 * the transaction that logs what it noticed, so that nothing is forgotten or logged twice, by any number of replicas.
 */
@ApplicationScoped
class VerdictWatch {
    private static final int CLAIMS_AT_ONCE = 200;

    private final EntityManager rows;
    private final Claims claims;
    private final Clock clock;

    VerdictWatch(EntityManager rows, Claims claims, Clock clock) {
        this.rows = rows;
        this.claims = claims;
        this.clock = clock;
    }

    /**
     * Looks through the claims that changed next.
     *
     * @return whether there may be more
     */
    @Transactional
    boolean look() {
        WatchRow watch = rows.find(WatchRow.class, WatchRow.ONLY, LockModeType.PESSIMISTIC_WRITE);
        List<Claim> changed = claims.changesSince(watch.lastChange, CLAIMS_AT_ONCE);
        if (changed.isEmpty()) {
            return false;
        }
        Map<String, VerdictChangeRow> known =
                lastOf(changed.stream().map(Claim::slug).toList());
        for (Claim claim : changed) {
            log(claim, Optional.ofNullable(known.get(claim.slug())), watch);
            watch.lastChange = claim.change();
        }
        return changed.size() == CLAIMS_AT_ONCE;
    }

    private Map<String, VerdictChangeRow> lastOf(List<String> slugs) {
        return rows.createQuery("""
                        from VerdictChangeRow r where r.number in
                        (select max(n.number) from VerdictChangeRow n where n.claim in :claims group by n.claim)""", VerdictChangeRow.class)
                .setParameter("claims", slugs)
                .getResultStream()
                .collect(Collectors.toMap(row -> row.claim, row -> row, (one, other) -> one, HashMap::new));
    }

    private void log(Claim claim, Optional<VerdictChangeRow> last, WatchRow watch) {
        boolean withdrawn = last.filter(row -> row.verdict == null).isPresent();
        if (claim.status() == ClaimStatus.PUBLISHED) {
            Verdict before = last.map(row -> row.verdict).orElse(null);
            // a claim that is published again has its current verdict back; what it was before is no news
            int seen = last.map(row -> row.revision).orElse(0);
            List<Assessment> news = withdrawn
                    ? claim.currentAssessment().stream().toList()
                    : claim.assessments().stream()
                            .filter(assessment -> assessment.revision() > seen)
                            .toList();
            for (Assessment assessment : news) {
                persist(claim, kind(before, assessment.verdict()), assessment.revision(), before, assessment, watch);
                before = assessment.verdict();
            }
        } else if (claim.status() == ClaimStatus.RETRACTED && last.isPresent() && !withdrawn) {
            VerdictChangeRow row = last.get();
            persist(claim, VerdictChange.Kind.WITHDRAWN, row.revision, row.verdict, null, watch);
        }
    }

    private static VerdictChange.Kind kind(@Nullable Verdict before, Verdict now) {
        if (before == null) {
            return VerdictChange.Kind.PUBLISHED;
        }
        return before == now ? VerdictChange.Kind.REVISED : VerdictChange.Kind.CHANGED;
    }

    private void persist(
            Claim claim,
            VerdictChange.Kind kind,
            int revision,
            @Nullable Verdict before,
            @Nullable Assessment assessment,
            WatchRow watch) {
        VerdictChangeRow row = new VerdictChangeRow();
        row.number = ++watch.lastNumber;
        row.claim = claim.slug();
        row.topic = claim.topic().slug();
        row.kind = kind;
        row.revision = revision;
        row.before = before;
        row.verdict = assessment == null ? null : assessment.verdict();
        row.noticedAt = clock.instant();
        rows.persist(row);
    }
}
