package org.claimbook.verdict;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** The log of what became of verdicts; only ever appended to. */
@ApplicationScoped
@Transactional
public class VerdictChanges {
    private final EntityManager rows;
    private final VerdictWatch watch;

    VerdictChanges(EntityManager rows, VerdictWatch watch) {
        this.rows = rows;
        this.watch = watch;
    }

    /**
     * What came after the change with that number, in order.
     *
     * @param number the last one seen; 0 for all
     * @param limit at most so many, at least 1
     */
    public List<VerdictChange> after(long number, int limit) {
        return after(number, Set.of(), limit);
    }

    /**
     * What came after the change with that number in some topics, in order.
     *
     * @param number the last one seen; 0 for all
     * @param topics slugs of the topics; those of all if there are none
     * @param limit at most so many, at least 1
     */
    public List<VerdictChange> after(long number, Set<String> topics, int limit) {
        String all = "from VerdictChangeRow r where r.number > :number %s order by r.number";
        var query = topics.isEmpty()
                ? rows.createQuery(all.formatted(""), VerdictChangeRow.class)
                : rows.createQuery(all.formatted("and r.topic in :topics"), VerdictChangeRow.class)
                        .setParameter("topics", topics);
        return query.setParameter("number", number)
                .setMaxResults(limit)
                .getResultStream()
                .map(VerdictChangeRow::toRecord)
                .toList();
    }

    /**
     * The newest changes, newest first.
     *
     * @param topic slug of the topic that they are to be of; empty for all
     * @param limit at most so many, at least 1
     */
    public List<VerdictChange> newest(Optional<String> topic, int limit) {
        String all = "from VerdictChangeRow r %s order by r.number desc";
        var query = topic.map(slug -> rows.createQuery(all.formatted("where r.topic = :topic"), VerdictChangeRow.class)
                        .setParameter("topic", slug))
                .orElseGet(() -> rows.createQuery(all.formatted(""), VerdictChangeRow.class));
        return query.setMaxResults(limit)
                .getResultStream()
                .map(VerdictChangeRow::toRecord)
                .toList();
    }

    /** The number of the newest change; 0 if there is none. */
    public long last() {
        return rows.createQuery("select w.lastNumber from WatchRow w", Long.class)
                .getSingleResult();
    }

    /** The number of the newest change once all is noticed that the store has by now: what comes later is news from here on. */
    public long lastByNow() {
        boolean more = true;
        while (more) {
            more = watch.look();
        }
        return last();
    }
}
