package org.claimbook.telegram;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** A durable table of work: first in, first out within a lane, lanes side by side, claims that run out. */
@Transactional
abstract class WorkQueue<R extends QueuedWork> {
    /** How long a claim holds: longer than the slowest call may take, so that nobody else starts on it meanwhile. */
    static final Duration CLAIM = Duration.ofSeconds(90);

    private final Class<R> type;

    @Inject
    EntityManager rows;

    @Inject
    Clock clock;

    WorkQueue(Class<R> type) {
        this.type = type;
    }

    /** Claims due work, at most one row of each lane: the oldest that is not ended. */
    List<Long> claim(long botId, int limit) {
        Instant now = clock.instant();
        List<Object[]> due = rows.createQuery("""
                        select w.id, w.claims from %1$s w
                        where w.botId = :bot and w.endedAt is null and w.dueAt <= :now and not exists (
                            select 1 from %1$s earlier
                            where earlier.botId = w.botId and earlier.lane = w.lane and earlier.endedAt is null
                            and earlier.id < w.id)
                        order by w.id""".formatted(type.getSimpleName()), Object[].class)
                .setParameter("bot", botId)
                .setParameter("now", now)
                .setMaxResults(limit)
                .getResultList();
        List<Long> claimed = new ArrayList<>();
        for (Object[] row : due) {
            if (won((Long) row[0], (Integer) row[1], now)) {
                claimed.add((Long) row[0]);
            }
        }
        return claimed;
    }

    private boolean won(Long id, Integer claims, Instant now) {
        return rows.createQuery(
                                "update %s w set w.state = :claimed, w.claims = w.claims + 1, w.dueAt = :until where w.id = :id and w.claims = :claims"
                                        .formatted(type.getSimpleName()))
                        .setParameter("claimed", WorkState.CLAIMED)
                        .setParameter("until", now.plus(CLAIM))
                        .setParameter("id", id)
                        .setParameter("claims", claims)
                        .executeUpdate()
                == 1;
    }

    /** Makes due at once what was claimed by a process that is gone. */
    int takeUpClaimed(long botId) {
        return rows.createQuery("update %s w set w.dueAt = :now where w.botId = :bot and w.state = :claimed"
                        .formatted(type.getSimpleName()))
                .setParameter("now", clock.instant())
                .setParameter("bot", botId)
                .setParameter("claimed", WorkState.CLAIMED)
                .executeUpdate();
    }

    /** The row, detached: changes reach the table only through this class. */
    Optional<R> byId(long id) {
        return Optional.ofNullable(rows.find(type, id));
    }

    void done(long id) {
        end(id, WorkState.DONE, "");
    }

    void setAside(long id, String reason) {
        end(id, WorkState.SET_ASIDE, reason);
    }

    private void end(long id, WorkState how, String reason) {
        byId(id).ifPresent(row -> row.end(how, reason.isEmpty() ? null : reason, clock.instant()));
    }

    /** Frees the row for another attempt after {@code pause}; not counted as a failure. */
    void postpone(long id, Duration pause, String reason) {
        byId(id).ifPresent(row -> row.tryAgain(clock.instant().plus(pause), reason));
    }

    /** Counts a failure and frees the row for another attempt. */
    void retry(long id, Backoff backoff, String reason) {
        byId(id).ifPresent(row -> {
            row.failures++;
            row.tryAgain(clock.instant().plus(backoff.after(row.failures)), reason);
        });
    }

    /** Work that is not ended. */
    long open(long botId) {
        return rows.createQuery(
                        "select count(w) from %s w where w.botId = :bot and w.endedAt is null"
                                .formatted(type.getSimpleName()),
                        Long.class)
                .setParameter("bot", botId)
                .getSingleResult();
    }

    /** Deletes what came in before {@code then}, whatever became of it: after that long an answer is of no use. */
    int purge(Instant then) {
        return rows.createQuery("delete from %s w where w.createdAt < :then".formatted(type.getSimpleName()))
                .setParameter("then", then)
                .executeUpdate();
    }
}
