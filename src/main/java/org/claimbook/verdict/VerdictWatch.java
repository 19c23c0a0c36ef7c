package org.claimbook.verdict;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import org.jspecify.annotations.Nullable;

import org.claimbook.claim.Assessment;
import org.claimbook.claim.Claim;
import org.claimbook.claim.ClaimStatus;
import org.claimbook.claim.Verdict;
import org.claimbook.claim.store.Claims;
import org.claimbook.work.Schedule;

/**
 * Notices what became of verdicts, by the change numbers of the store, whoever changed it. How far it has looked is stored in
 * the transaction that logs what it noticed, so that nothing is forgotten or logged twice, by any number of replicas.
 */
@ApplicationScoped
class VerdictWatch {
    private static final int CLAIMS_AT_ONCE = 200;

    private final Claims claims;
    private final Clock clock;
    private volatile boolean closed;

    VerdictWatch(Claims claims, Clock clock) {
        this.claims = claims;
        this.clock = clock;
    }

    void begin(@Observes StartupEvent event, Schedule schedule, VerdictConfig config) {
        schedule.every("noticing verdicts", Duration.ZERO, config.lookEvery(), this::lookThroughAll);
    }

    private void lookThroughAll() {
        while (!closed && look()) {
            // the next batch
        }
    }

    void end(@Observes ShutdownEvent event) {
        closed = true;
    }

    /**
     * Looks through the claims that changed next.
     *
     * @return whether there may be more
     */
    @Transactional
    boolean look() {
        WatchRow watch = WatchRow.findById(WatchRow.ONLY, LockModeType.PESSIMISTIC_WRITE);
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
        return VerdictChangeRow.<VerdictChangeRow>find("""
                        from VerdictChangeRow r where r.number in
                        (select max(n.number) from VerdictChangeRow n where n.claim in ?1 group by n.claim)""", slugs).list().stream()
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
        row.persist();
    }
}
