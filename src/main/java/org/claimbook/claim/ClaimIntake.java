package org.claimbook.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** The door by which whole claims come into the store that stood in no fact file. */
@ApplicationScoped
public class ClaimIntake {
    /** What the history says of claims that come in by this door. */
    private static final Change CHANGE = new Change(Change.IMPORT, "imported from ClaimReview");

    private final EntityManager entityManager;
    private final ChangeCounter counter;
    private final StoreWriter writer;

    ClaimIntake(EntityManager entityManager, ChangeCounter counter, StoreWriter writer) {
        this.entityManager = entityManager;
        this.counter = counter;
        this.writer = writer;
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
        return new IntakeBatch(entityManager, counter, counter.lock(), writer.ledger(change));
    }
}
