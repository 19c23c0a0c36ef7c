package org.claimbook.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** The door by which whole claims come into the store that stood in no fact file. */
@ApplicationScoped
public class ClaimIntake {
    private final EntityManager entityManager;
    private final ChangeCounter counter;

    ClaimIntake(EntityManager entityManager, ChangeCounter counter) {
        this.entityManager = entityManager;
        this.counter = counter;
    }

    /** Keeps other writers out until the caller's transaction ends; what it then reads stays true while it writes. */
    @Transactional(Transactional.TxType.MANDATORY)
    public IntakeBatch begin() {
        return new IntakeBatch(entityManager, counter, counter.lock());
    }
}
