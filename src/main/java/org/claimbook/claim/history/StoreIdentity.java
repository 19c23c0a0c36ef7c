package org.claimbook.claim.history;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** Tells this store from others that may come into its place, as when a database is replaced: an index is of one store only. */
@ApplicationScoped
public class StoreIdentity {
    private final EntityManager entityManager;
    private final ChangeCounter counter;

    StoreIdentity(EntityManager entityManager, ChangeCounter counter) {
        this.entityManager = entityManager;
        this.counter = counter;
    }

    /** A UUID that was drawn when it was first asked for; a copy of the database has the same. */
    @Transactional
    public String get() {
        return stored().orElseGet(() -> {
            // another replica may be at the same
            counter.lock();
            return stored().orElseGet(this::drawn);
        });
    }

    private Optional<String> stored() {
        List<?> rows = entityManager
                .createNativeQuery("select identity from store_identity", String.class)
                .getResultList();
        return rows.stream().map(String.class::cast).findFirst();
    }

    private String drawn() {
        String identity = UUID.randomUUID().toString();
        entityManager
                .createNativeQuery("insert into store_identity (id, identity) values (1, :identity)")
                .setParameter("identity", identity)
                .executeUpdate();
        return identity;
    }
}
