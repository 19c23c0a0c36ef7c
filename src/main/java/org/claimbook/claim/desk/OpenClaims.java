package org.claimbook.claim.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.claimbook.claim.Change;
import org.claimbook.claim.ChangeKind;
import org.claimbook.claim.Claim;
import org.claimbook.claim.ClaimStatus;
import org.claimbook.claim.Origin;
import org.claimbook.claim.Revision;
import org.claimbook.claim.history.ChangeCounter;
import org.claimbook.claim.history.ClaimHistory;
import org.claimbook.claim.store.ClaimRow;
import org.claimbook.claim.store.ClaimRows;
import org.claimbook.claim.store.RowReader;
import org.claimbook.claim.write.FactFile;
import org.claimbook.claim.write.FactFile.ClaimFact;
import org.claimbook.claim.write.ImportProgress;
import org.claimbook.claim.write.ImportReport;
import org.claimbook.claim.write.StoreWriter;

/** The claims that an editor's transaction works on, with nobody else writing meanwhile. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class OpenClaims {
    private final ClaimRows rows;
    private final ChangeCounter counter;
    private final StoreWriter writer;
    private final ClaimHistory history;

    OpenClaims(ClaimRows rows, ChangeCounter counter, StoreWriter writer, ClaimHistory history) {
        this.rows = rows;
        this.counter = counter;
        this.writer = writer;
        this.history = history;
    }

    /** Keeps others from writing until the transaction ends. */
    void lock() {
        counter.lock();
    }

    void refuseIfThere(String slug) {
        if (row(slug).isPresent()) {
            throw new DeskConflictException("There is a claim '" + slug + "' already");
        }
    }

    Optional<ClaimFact> find(String slug) {
        return row(slug).map(ClaimFact::of);
    }

    /**
     * The claim that an editor is about to change.
     *
     * @param seen the revision that the editor knows; null for any
     */
    ClaimFact open(String slug, @Nullable Integer seen) {
        lock();
        ClaimRow row = row(slug).orElseThrow(() -> new NoSuchEntryException("claim", slug));
        if (seen != null && seen != row.revision) {
            throw new StaleClaimException(
                    history.revision(slug, seen).map(Revision::claim).orElse(null), new RowReader().claim(row));
        }
        if (row.mergedInto != null) {
            throw new DeskConflictException("The claim '" + slug + "' was merged into '" + row.mergedInto + "'");
        }
        return ClaimFact.of(row);
    }

    /** Stores a claim as an editor wants it. */
    Edited write(ClaimFact fact, Change change) {
        return write(new FactFile(List.of(), List.of(), List.of(), List.of(fact)), change);
    }

    /** The same with what comes with the claim, the only one of the file. */
    Edited write(FactFile file, Change change) {
        ClaimFact fact = file.claims().getFirst();
        FormReader.checkTranslations(fact);
        if (fact.status() == ClaimStatus.PUBLISHED) {
            FormReader.checkPublishable(fact);
        }
        ImportReport report = writer.write(List.of(file), Origin.EDITED, change, ImportProgress.NONE);
        Claim claim = row(fact.slug()).map(new RowReader()::claim).orElseThrow();
        return new Edited(claim, report.broken());
    }

    /** Withdraws a claim for which another stands from now on. */
    void retire(ClaimFact duplicate, String into, Change change) {
        ClaimRow row = row(duplicate.slug()).orElseThrow();
        row.mergedInto = into;
        row.status = ClaimStatus.RETRACTED;
        row.origin = Origin.EDITED;
        row.change = counter.lock() + 1;
        row.revision++;
        writer.ledger(change).claims(Map.of(row, ChangeKind.MERGED));
        counter.advanceTo(row.change);
    }

    private Optional<ClaimRow> row(String slug) {
        return rows.find("slug", slug).firstResultOptional();
    }
}
