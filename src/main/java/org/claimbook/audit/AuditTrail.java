package org.claimbook.audit;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

/** All changes ever made, to which entries can be added and nothing else. */
@ApplicationScoped
public class AuditTrail {
    private final EntityManager rows;

    AuditTrail(EntityManager rows) {
        this.rows = rows;
    }

    /**
     * Where a page of the trail ends.
     *
     * @param at when the last change on the page was made
     * @param number tells it from others at the same time
     */
    public record Position(Instant at, long number) {}

    /**
     * Some of the trail.
     *
     * @param next where to go on; null at the end
     */
    public record Page(List<AuditEntry> entries, @Nullable Position next) {}

    /** Adds a change, in the transaction that makes it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(AuditEntry entry) {
        rows.persist(AuditRow.of(entry));
    }

    /**
     * The newest first.
     *
     * @param after the end of the page before; null for the first
     * @param limit at most so many, at least 1
     */
    @Transactional
    public Page find(AuditFilter filter, @Nullable Position after, int limit) {
        Map<String, Object> values = new LinkedHashMap<>();
        StringBuilder query = new StringBuilder("from AuditRow a where 1 = 1");
        where(query, values, "a.kind = :kind", "kind", filter.kind());
        where(query, values, "a.subject = :subject", "subject", filter.subject());
        where(query, values, "a.actor = :actor", "actor", filter.actor());
        where(query, values, "a.action = :action", "action", filter.action());
        where(query, values, "a.happenedAt >= :from", "from", filter.from());
        where(query, values, "a.happenedAt < :until", "until", filter.until());
        if (after != null) {
            query.append(" and (a.happenedAt < :at or a.happenedAt = :at and a.id < :number)");
            values.put("at", after.at());
            values.put("number", after.number());
        }
        TypedQuery<AuditRow> typed = rows.createQuery(query + " order by a.happenedAt desc, a.id desc", AuditRow.class);
        values.forEach(typed::setParameter);
        List<AuditRow> found = typed.setMaxResults(limit + 1).getResultList();
        List<AuditRow> shown = found.subList(0, Math.min(limit, found.size()));
        return new Page(
                shown.stream().map(AuditRow::toRecord).toList(),
                found.size() > limit
                        ? new Position(shown.getLast().happenedAt, Objects.requireNonNull(shown.getLast().id))
                        : null);
    }

    private static void where(
            StringBuilder query, Map<String, Object> values, String condition, String name, @Nullable Object value) {
        if (value != null) {
            query.append(" and ").append(condition);
            values.put(name, value);
        }
    }
}
