package org.claimbook.claim.write;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import org.claimbook.claim.Change;
import org.claimbook.claim.ChangeKind;
import org.claimbook.claim.history.ChangeCounter;
import org.claimbook.claim.store.ClaimRow;

/** Records what was in a store before claims had a history, at the first start since. */
@ApplicationScoped
public class FirstRevisions {
    /** Before the shipped facts, which may revise what is not recorded yet. */
    private static final int FIRST = Interceptor.Priority.LIBRARY_BEFORE - 10;

    private static final int CHUNK = 250;
    private static final Change CHANGE = new Change("Claimbook", "as it was before the history of claims was kept");
    private static final Logger LOG = Logger.getLogger(FirstRevisions.class);

    private final ChangeCounter counter;
    private final StoreWriter writer;

    FirstRevisions(ChangeCounter counter, StoreWriter writer) {
        this.counter = counter;
        this.writer = writer;
    }

    /** @param tables whether they are there; commands that fill an empty database make them later, with revisions in them */
    void begin(
            @Observes @Priority(FIRST) StartupEvent event,
            @ConfigProperty(name = "quarkus.flyway.migrate-at-start") boolean tables) {
        if (tables) {
            record();
        }
    }

    /** @return how many claims had no revision */
    public int record() {
        int recorded = 0;
        for (int some = recordSome(); some > 0; some = recordSome()) {
            recorded += some;
        }
        if (recorded > 0) {
            LOG.infof("Recorded the first revision of %d claims", recorded);
        }
        return recorded;
    }

    private int recordSome() {
        return QuarkusTransaction.requiringNew().call(() -> {
            List<Long> ids = Panache.getEntityManager()
                    .createQuery("select c.id from ClaimRow c where c.revision = 0 order by c.id", Long.class)
                    .setMaxResults(CHUNK)
                    .getResultList();
            if (ids.isEmpty()) {
                return 0;
            }
            // another replica may be at the same
            counter.lock();
            Map<ClaimRow, ChangeKind> unrecorded = new LinkedHashMap<>();
            ClaimRow.<ClaimRow>list("from ClaimRow c where c.id in ?1 and c.revision = 0", ids)
                    .forEach(row -> unrecorded.put(row, ChangeKind.RECORDED));
            unrecorded.keySet().forEach(row -> row.revision = 1);
            writer.ledger(CHANGE).claims(unrecorded);
            return ids.size();
        });
    }
}
