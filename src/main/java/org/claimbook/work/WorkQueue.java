package org.claimbook.work;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import org.hibernate.Timeouts;
import org.hibernate.jpa.SpecHints;

/**
 * A durable table of work: within a lane one by one in order, lanes side by side. A claim has to be renewed while somebody
 * is at the work, so that what a dead process had claimed is taken up soon.
 */
@Transactional
public abstract class WorkQueue<R extends QueuedWork> {
    /** How long a claim holds without being renewed: longer than a process may stand still, or work is done twice. */
    public static final Duration CLAIM = Duration.ofSeconds(15);

    private final Class<R> type;

    @Inject
    public EntityManager rows;

    @Inject
    public Clock clock;

    public WorkQueue(Class<R> type) {
        this.type = type;
    }

    /**
     * Claims due work, at most one row of each lane: the most urgent, of those the oldest that is not ended. Rows that
     * another process is just claiming are passed over.
     */
    public List<Long> claim(long botId, int limit) {
        Instant now = clock.instant();
        List<R> due = rows.createQuery("""
                        select w from %1$s w
                        where w.botId = :bot and w.endedAt is null and w.dueAt <= :now and not exists (
                            select 1 from %1$s other
                            where other.botId = w.botId and other.lane = w.lane and other.endedAt is null
                            and other.id <> w.id and (
                                other.urgency < w.urgency
                                or other.urgency = w.urgency and other.id < w.id
                                or other.state = :claimed and other.dueAt > :now))
                        order by w.urgency, w.id""".formatted(type.getSimpleName()), type)
                .setParameter("bot", botId)
                .setParameter("now", now)
                .setParameter("claimed", WorkState.CLAIMED)
                .setMaxResults(limit)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint(SpecHints.HINT_SPEC_LOCK_TIMEOUT, Timeouts.SKIP_LOCKED_MILLI)
                .getResultList();
        due.forEach(row -> row.claim(now.plus(CLAIM)));
        return due.stream().map(row -> row.id).toList();
    }

    /** Keeps the claims of those who are still at it. */
    public void renew(Collection<Long> claimed) {
        if (claimed.isEmpty()) {
            return;
        }
        rows.createQuery("update %s w set w.dueAt = :until where w.id in :ids and w.state = :claimed"
                        .formatted(type.getSimpleName()))
                .setParameter("until", clock.instant().plus(CLAIM))
                .setParameter("ids", claimed)
                .setParameter("claimed", WorkState.CLAIMED)
                .executeUpdate();
    }

    /** Makes due at once what was claimed by a process that is gone. */
    public int takeUpClaimed(long botId) {
        return rows.createQuery("update %s w set w.dueAt = :now where w.botId = :bot and w.state = :claimed"
                        .formatted(type.getSimpleName()))
                .setParameter("now", clock.instant())
                .setParameter("bot", botId)
                .setParameter("claimed", WorkState.CLAIMED)
                .executeUpdate();
    }

    /** The row, detached: changes reach the table only through this class. */
    public Optional<R> byId(long id) {
        return Optional.ofNullable(rows.find(type, id));
    }

    /** The row, unless somebody has ended it meanwhile. */
    public Optional<R> openById(long id) {
        return byId(id).filter(row -> row.endedAt == null);
    }

    public void done(long id) {
        end(id, WorkState.DONE, "");
    }

    public void setAside(long id, String reason) {
        end(id, WorkState.SET_ASIDE, reason);
    }

    public void end(long id, WorkState how, String reason) {
        openById(id).ifPresent(row -> row.end(how, reason.isEmpty() ? null : reason, clock.instant()));
    }

    /** Frees the row for another attempt after {@code pause}; not counted as a failure. */
    public void postpone(long id, Duration pause, String reason) {
        openById(id).ifPresent(row -> row.tryAgain(clock.instant().plus(pause), reason));
    }

    /** Counts a failure and frees the row for another attempt. */
    public void retry(long id, Backoff backoff, String reason) {
        openById(id).ifPresent(row -> {
            row.failures++;
            row.tryAgain(clock.instant().plus(backoff.after(row.failures)), reason);
        });
    }

    /** Work that is not ended. */
    public long open(long botId) {
        return rows.createQuery(
                        "select count(w) from %s w where w.botId = :bot and w.endedAt is null"
                                .formatted(type.getSimpleName()),
                        Long.class)
                .setParameter("bot", botId)
                .getSingleResult();
    }

    /** Deletes what came in before {@code then}, whatever became of it: after that long an answer is of no use. */
    public int purge(Instant then) {
        return rows.createQuery("delete from %s w where w.createdAt < :then".formatted(type.getSimpleName()))
                .setParameter("then", then)
                .executeUpdate();
    }

    /** Deletes all work of a lane, also what somebody is at. */
    public int forget(long botId, long lane) {
        return rows.createQuery(
                        "delete from %s w where w.botId = :bot and w.lane = :lane".formatted(type.getSimpleName()))
                .setParameter("bot", botId)
                .setParameter("lane", lane)
                .executeUpdate();
    }
}
