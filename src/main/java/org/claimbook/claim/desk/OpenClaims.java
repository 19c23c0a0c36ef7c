package org.claimbook.claim.desk;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.claimbook.claim.Change;
import org.claimbook.claim.ChangeKind;
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
    private final Proposals proposals;
    private final UnstoredClaims unstored;

    OpenClaims(
            ClaimRows rows,
            ChangeCounter counter,
            StoreWriter writer,
            ClaimHistory history,
            Proposals proposals,
            UnstoredClaims unstored) {
        this.proposals = proposals;
        this.unstored = unstored;
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
        return seen(slug, seen);
    }

    /** The same while others may write. */
    ClaimFact seen(String slug, @Nullable Integer seen) {
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

    /** Stores a claim as an editor wants it, or lets it wait for another editor. */
    Edited write(ClaimFact fact, Change change) {
        if (mustWait(fact, change)) {
            proposals.refuseIfOneWaits(row(fact.slug()));
        }
        return write(new FactFile(List.of(), List.of(), List.of(), List.of(fact)), change);
    }

    /** The same of the whole claim, the only one of the file, with what comes with it: in the place of what its author has proposed before. */
    Edited write(FactFile file, Change change) {
        ClaimFact fact = file.claims().getFirst();
        FormReader.checkTranslations(fact);
        if (fact.status() == ClaimStatus.PUBLISHED) {
            FormReader.checkPublishable(fact);
        }
        if (mustWait(fact, change)) {
            return proposed(file, change);
        }
        int before = row(fact.slug()).map(row -> row.revision).orElse(0);
        Edited edited = stored(file, change);
        if (fact.status() == ClaimStatus.PUBLISHED && edited.claim().revision() != before) {
            proposals.drop(row(fact.slug()).orElseThrow());
        }
        return edited;
    }

    /** Whether another editor has to approve it. */
    boolean mustWait(ClaimFact fact, Change change) {
        return proposals.areNeeded(row(fact.slug()), fact, change);
    }

    /** What makes readers see less, and what another editor has approved, waits for nobody. */
    Edited stored(FactFile file, Change change) {
        ImportReport report = writer.write(List.of(file), Origin.EDITED, change, ImportProgress.NONE);
        ClaimRow row = row(file.claims().getFirst().slug()).orElseThrow();
        return new Edited(new RowReader().claim(row), report.broken(), false);
    }

    /** What readers do not see is stored: names, and a claim that is a draft or withdrawn. */
    private Edited proposed(FactFile file, Change change) {
        ClaimFact fact = file.claims().getFirst();
        Optional<ClaimRow> before = row(fact.slug());
        ClaimStatus status = before.map(row -> row.status).orElse(ClaimStatus.DRAFT);
        List<ClaimFact> hidden = status == ClaimStatus.PUBLISHED ? List.of() : List.of(fact.withStatus(status));
        writer.write(
                List.of(new FactFile(file.topics(), file.speakers(), file.sources(), hidden)),
                Origin.EDITED,
                change,
                ImportProgress.NONE);
        ClaimRow row = row(fact.slug()).orElseThrow();
        proposals.put(row, unstored.of(file), change);
        return new Edited(new RowReader().claim(row), List.of(), true);
    }

    /** What was proposed is made, by somebody else than who has proposed it. */
    Edited approve(String slug, Instant proposed, Change change) {
        Proposal proposal =
                proposals.of(slug).orElseThrow(() -> new NoSuchEntryException("proposal for the claim", slug));
        Proposals.refuseUnlessSeenByAnother(slug, proposal.author(), proposal.proposedAt(), proposed, change);
        open(slug, proposal.revision());
        FactFile file = new FactFile(List.of(), List.of(), List.of(), List.of(ClaimFact.of(proposal.claim())));
        if (!unstored.of(file).equals(proposal.claim())) {
            throw new DeskConflictException("The topic, a speaker or a source of '" + slug
                    + "' was changed since: it can only be proposed anew");
        }
        Edited edited = stored(file, change);
        proposals.drop(row(slug).orElseThrow());
        return edited;
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
