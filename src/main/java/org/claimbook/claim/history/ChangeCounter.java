package org.claimbook.claim.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/**
 * Gives out change numbers.
 *
 * <p>A database sequence would not do: of two transactions the one with the lower number may commit last, and an index
 * that has already read "changes since" the higher number would never see it. So every writer locks the one row of the
 * counter, before it reads anything, and holds it until it commits: numbers become visible in their order. Writers are
 * rare and readers take no lock, so this costs nothing that anyone would notice.
 */
@ApplicationScoped
public class ChangeCounter {
    private final EntityManager entityManager;

    ChangeCounter(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** The last number given, by whoever has committed. */
    @Transactional(Transactional.TxType.MANDATORY)
    public long last() {
        Object last = entityManager
                .createNativeQuery("select last_change from change_counter where id = 1", Long.class)
                .getSingleResult();
        return (Long) last;
    }

    /** Waits until no other transaction writes, keeps others out until this one ends, and returns the last number given. */
    @Transactional(Transactional.TxType.MANDATORY)
    public long lock() {
        Object last = entityManager
                .createNativeQuery("select last_change from change_counter where id = 1 for update", Long.class)
                .getSingleResult();
        return (Long) last;
    }

    /** Records the last number given by the transaction that holds the lock. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void advanceTo(long last) {
        entityManager
                .createNativeQuery("update change_counter set last_change = :last where id = 1")
                .setParameter("last", last)
                .executeUpdate();
    }
}
