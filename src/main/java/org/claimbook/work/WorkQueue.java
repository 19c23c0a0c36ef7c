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
 * A durable table of work: within a lane one by one, lanes side by side. A claim has to be renewed while somebody is at the
 * work, so that what a dead process had claimed is taken up soon.
 *
 * @param <R> the rows
 */
@Transactional
public abstract class WorkQueue<R extends QueuedWork> {
    /** How long a claim holds without being renewed: longer than a process may stand still, or work is done twice. */
    public static final Duration CLAIM = Duration.ofSeconds(15);

    /** What work that waits for its next attempt means for the later work of its lane. */
    public enum Waiting {
        /** It has to wait too: a lane is worked off in order. */
        HOLDS_UP,
        /** Nothing: what is due goes first. */
        IS_OVERTAKEN
    }

    /** Steps back that are shorter than this are waited for. */
    private static final Duration STEP = Duration.ofSeconds(1);

    private final Class<R> type;
    private final Waiting waiting;
    private volatile Instant latest = Instant.MIN;

    @Inject
    protected EntityManager rows;

    @Inject
    protected Clock clock;

    /** @param type the entity, which has to be known to the persistence unit */
    protected WorkQueue(Class<R> type, Waiting waiting) {
        this.type = type;
        this.waiting = waiting;
    }

    /**
     * Claims due work, at most one row of each lane: the most urgent, of those the oldest that is not ended. Rows that
     * another process is just claiming are passed over.
     *
     * @param limit at most so many rows, at least 1
     * @return ids of the rows
     */
    public List<Long> claim(long owner, int limit) {
        Instant now = clock.instant();
        if (now.plus(STEP).isBefore(latest)) {
            bringForward(now);
        }
        latest = now;
        List<R> due = rows.createQuery("""
                        select w from %1$s w
                        where w.owner = :owner and w.endedAt is null and w.dueAt <= :now and not exists (
                            select 1 from %1$s other
                            where other.owner = w.owner and other.lane = w.lane and other.endedAt is null
                            and other.id <> w.id and (
                                (other.urgency < w.urgency or other.urgency = w.urgency and other.id < w.id)
                                    and (:holdsUp = true or other.dueAt <= :now)
                                or other.state = :claimed and other.dueAt > :now))
                        order by w.urgency, w.id""".formatted(type.getSimpleName()), type)
                .setParameter("holdsUp", waiting == Waiting.HOLDS_UP)
                .setParameter("owner", owner)
                .setParameter("now", now)
                .setParameter("claimed", WorkState.CLAIMED)
                .setMaxResults(limit)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint(SpecHints.HINT_SPEC_LOCK_TIMEOUT, Timeouts.SKIP_LOCKED_MILLI)
                .getResultList();
        due.forEach(row -> row.claim(now.plus(CLAIM)));
        return due.stream().map(row -> row.id).toList();
    }

    /** The clock was set back: work would wait until it is again what it was. Who is at work has the time to renew. */
    private void bringForward(Instant now) {
        for (boolean claimed : List.of(true, false)) {
            rows.createQuery("update %s w set w.dueAt = :due where w.endedAt is null and w.dueAt > :due"
                                    .formatted(type.getSimpleName())
                            + (claimed ? " and w.state = :claimed" : " and w.state <> :claimed"))
                    .setParameter("claimed", WorkState.CLAIMED)
                    .setParameter("due", claimed ? now.plus(CLAIM) : now)
                    .executeUpdate();
        }
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

    /** Makes due at once what was claimed by a process that is gone, and what was queued before the clock was set back. */
    public int takeUpClaimed(long owner) {
        return rows.createQuery(
                        "update %s w set w.dueAt = :now where w.owner = :owner and (w.state = :claimed or w.createdAt > :now)"
                                .formatted(type.getSimpleName()))
                .setParameter("now", clock.instant())
                .setParameter("owner", owner)
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

    /** Ends it: it is done. */
    public void done(long id) {
        end(id, WorkState.DONE, "");
    }

    /** Ends it: it is given up. */
    public void setAside(long id, String reason) {
        end(id, WorkState.SET_ASIDE, reason);
    }

    /**
     * Ends it, unless it is ended.
     *
     * @param reason why, or empty
     */
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
    public long open(long owner) {
        return rows.createQuery(
                        "select count(w) from %s w where w.owner = :owner and w.endedAt is null"
                                .formatted(type.getSimpleName()),
                        Long.class)
                .setParameter("owner", owner)
                .getSingleResult();
    }

    /** Deletes what came in before {@code then}, whatever became of it: after that long an answer is of no use. */
    public int purge(Instant then) {
        return rows.createQuery("delete from %s w where w.createdAt < :then".formatted(type.getSimpleName()))
                .setParameter("then", then)
                .executeUpdate();
    }

    /** Deletes all work of a lane, also what somebody is at. */
    public int forget(long owner, long lane) {
        return rows.createQuery(
                        "delete from %s w where w.owner = :owner and w.lane = :lane".formatted(type.getSimpleName()))
                .setParameter("owner", owner)
                .setParameter("lane", lane)
                .executeUpdate();
    }
}
