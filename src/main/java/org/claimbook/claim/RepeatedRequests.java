package org.claimbook.claim;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.claimbook.audit.Gzip;

/** Replies to requests that may come again because their sender did not hear of the first one. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class RepeatedRequests {
    private static final Duration KEPT = Duration.ofHours(24);

    private final EntityManager rows;
    private final ChangeCounter counter;
    private final Clock clock;

    RepeatedRequests(EntityManager rows, ChangeCounter counter, Clock clock) {
        this.rows = rows;
        this.counter = counter;
        this.clock = clock;
    }

    /**
     * What was replied.
     *
     * @param request hash of all that was asked for
     * @param location where the result is; empty if that goes without saying
     */
    public record Reply(String request, int status, String location, String etag, byte[] body) {}

    /** The reply to that token of that holder within the last day; lets nobody else write until the transaction ends. */
    public Optional<Reply> find(String holder, String token) {
        counter.lock();
        rows.createQuery("delete from RepeatedRequestRow r where r.repliedAt < :then")
                .setParameter("then", clock.instant().minus(KEPT))
                .executeUpdate();
        return rows.createQuery(
                        "from RepeatedRequestRow r where r.holder = :holder and r.token = :token",
                        RepeatedRequestRow.class)
                .setParameter("holder", holder)
                .setParameter("token", token)
                .getResultStream()
                .findFirst()
                .map(row -> new Reply(row.request, row.status, row.location, row.etag, Gzip.unpack(row.body)));
    }

    /** Keeps a reply, in the transaction that did what was asked for. */
    public void keep(String holder, String token, Reply reply) {
        RepeatedRequestRow row = new RepeatedRequestRow();
        row.holder = holder;
        row.token = token;
        row.request = reply.request();
        row.status = reply.status();
        row.location = reply.location();
        row.etag = reply.etag();
        row.body = Gzip.pack(reply.body());
        row.repliedAt = clock.instant();
        rows.persist(row);
    }
}
