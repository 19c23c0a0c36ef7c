package org.claimbook.claim.write;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;

import io.quarkus.hibernate.orm.panache.Panache;
import org.jspecify.annotations.Nullable;

import org.claimbook.audit.AuditEntry;
import org.claimbook.audit.AuditTrail;
import org.claimbook.claim.Change;
import org.claimbook.claim.ChangeKind;
import org.claimbook.claim.Claim;
import org.claimbook.claim.Named;
import org.claimbook.claim.history.ClaimRevisionRow;
import org.claimbook.claim.history.ClaimSnapshots;
import org.claimbook.claim.store.ClaimRow;
import org.claimbook.claim.store.RowReader;

/** Writes down what one transaction changes: each claim as a revision, and everything in the audit trail. */
public final class Ledger {
    private final AuditTrail audit;
    private final Change change;
    private final Instant now;

    Ledger(AuditTrail audit, Change change, Instant now) {
        this.audit = audit;
        this.change = change;
        this.now = now;
    }

    /** Whether things that come with the claims that refer to them, as files have them, are told of in their revisions. */
    boolean isOfImport() {
        return change.actor().equals(Change.IMPORT);
    }

    /** Claims as they are in the session, with their new revision numbers. */
    public void claims(Map<ClaimRow, ChangeKind> changed) {
        Panache.getEntityManager().flush();
        RowReader reader = new RowReader();
        Collection<ClaimRevisionRow> written = changed.entrySet().stream()
                .map(entry -> revision(entry.getKey(), reader.claim(entry.getKey()), entry.getValue()))
                .toList();
        changed.forEach((row, kind) -> audit(kind, "CLAIM", row.slug, row.revision, null, null));
        Panache.getEntityManager().flush();
        written.forEach(Panache.getEntityManager()::detach);
    }

    void name(String kind, String slug, @Nullable Named before, Named after) {
        audit(
                before == null ? ChangeKind.CREATED : ChangeKind.REVISED,
                kind,
                slug,
                null,
                before == null ? null : ClaimSnapshots.text(before),
                ClaimSnapshots.text(after));
    }

    private ClaimRevisionRow revision(ClaimRow row, Claim claim, ChangeKind kind) {
        ClaimRevisionRow revision = new ClaimRevisionRow();
        revision.claimId = row.id;
        revision.revision = row.revision;
        revision.recordedAt = now;
        revision.actor = change.actor();
        revision.action = kind;
        revision.reason = change.reason();
        revision.document = ClaimSnapshots.write(claim);
        Panache.getEntityManager().persist(revision);
        return revision;
    }

    private void audit(
            ChangeKind action,
            String kind,
            String subject,
            @Nullable Integer revision,
            @Nullable String before,
            @Nullable String after) {
        audit.add(new AuditEntry(
                now, change.actor(), action.name(), kind, subject, revision, change.reason(), before, after));
    }
}
