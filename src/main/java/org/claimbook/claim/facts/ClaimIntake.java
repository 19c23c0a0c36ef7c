package org.claimbook.claim.facts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.claimbook.claim.Change;
import org.claimbook.claim.gate.ReleaseGates;
import org.claimbook.claim.history.ChangeCounter;
import org.claimbook.claim.write.StoreWriter;

/** The door by which whole claims come into the store that stood in no fact file. */
@ApplicationScoped
public class ClaimIntake {
    /** What the history says of claims that come in by this door. */
    private static final Change CHANGE = new Change(Change.IMPORT, "imported from ClaimReview");

    private final ChangeCounter counter;
    private final StoreWriter writer;
    private final ReleaseGates gates;

    ClaimIntake(ChangeCounter counter, StoreWriter writer, ReleaseGates gates) {
        this.counter = counter;
        this.writer = writer;
        this.gates = gates;
    }

    /** What asks golden questions of claims that come in by this door, for as long as they come. */
    public ReleaseGates.Watch gate() {
        return gates.watch();
    }

    /** Keeps other writers out until the caller's transaction ends; what it then reads stays true while it writes. */
    @Transactional(Transactional.TxType.MANDATORY)
    public IntakeBatch begin() {
        return begin(CHANGE);
    }

    /**
     * The same for claims that come from elsewhere.
     *
     * @param change who takes them in, and why
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public IntakeBatch begin(Change change) {
        return new IntakeBatch(counter, counter.lock(), writer.ledger(change));
    }
}
