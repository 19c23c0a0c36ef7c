package org.claimbook.claim.write;

import java.time.Clock;
import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.claimbook.audit.AuditTrail;
import org.claimbook.claim.Change;
import org.claimbook.claim.Origin;
import org.claimbook.claim.gate.ReleaseGates;
import org.claimbook.claim.history.ChangeCounter;

/** The one way into the store, for files and for editors: all that is written gets a change number, a revision, and a line in the audit trail. */
@ApplicationScoped
public class StoreWriter {
    private final ChangeCounter counter;
    private final AuditTrail audit;
    private final ReleaseGates gates;
    private final Clock clock;

    StoreWriter(ChangeCounter counter, AuditTrail audit, ReleaseGates gates, Clock clock) {
        this.counter = counter;
        this.audit = audit;
        this.gates = gates;
        this.clock = clock;
    }

    /** Writes what was checked; the caller has locked the counter before it checked. */
    @Transactional(Transactional.TxType.MANDATORY)
    public ImportReport write(List<FactFile> files, Origin origin, Change change, ImportProgress progress) {
        long lastChange = counter.lock();
        Ledger ledger = ledger(change);
        NameWriter names = new NameWriter(origin, ledger);
        names.load(files);
        names.writeTopics(files.stream().flatMap(file -> file.topics().stream()));
        Tally sources = names.writeSources(files.stream().flatMap(file -> file.sources().stream()));
        Tally speakers = names.writeSpeakers(files.stream().flatMap(file -> file.speakers().stream()));

        ClaimWriter writer = new ClaimWriter(origin, names, ledger, lastChange);
        Tally claims = writer.write(
                files.stream().flatMap(file -> file.claims().stream()).toList(), progress);
        writer.touch(names.claimsOfRevised());
        if (writer.lastChange() > lastChange) {
            counter.advanceTo(writer.lastChange());
        } else if (names.changedSpeakers()) {
            // no claim has this number, but who follows the store sees that something is new
            counter.advanceTo(lastChange + 1);
        }
        return new ImportReport(
                claims.counts(),
                speakers.counts(),
                sources.counts(),
                claims.keptForEditors(),
                gates.check(lastChange, origin, names.changedSpeakers()));
    }

    public Ledger ledger(Change change) {
        return new Ledger(audit, change, clock.instant());
    }
}
