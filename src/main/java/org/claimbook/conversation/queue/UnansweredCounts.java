package org.claimbook.conversation.queue;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;

import org.claimbook.answer.Answer;
import org.claimbook.answer.Answering;
import org.claimbook.answer.Channel;
import org.claimbook.matching.reading.Intent;

/**
 * How often questions stay without an answer, on every channel. Of a question only the hash of its words is kept, so that
 * nobody reads what was not submitted; counts are gathered in memory and written now and then, and a kill loses the last.
 */
@ApplicationScoped
public class UnansweredCounts {
    /** More different questions than that between two writings are not counted: memory must not grow with a flood. */
    private static final int MOST_GATHERED = 10_000;

    /** More different questions than that are not kept: those go first that were asked least, and among them the oldest. */
    static final int MOST_KEPT = 10_000;

    private final Clock clock;
    private final Map<Asking, Long> gathered = new ConcurrentHashMap<>();

    private record Asking(String key, Channel channel, String language, LocalDate day) {}

    UnansweredCounts(Clock clock) {
        this.clock = clock;
    }

    void count(@Observes Answering answering) {
        if (answering.answer() instanceof Answer.Unknown unknown
                && unknown.question().intent() != Intent.SMALLTALK
                && answering.context().asOf().isEmpty()
                && gathered.size() < MOST_GATHERED) {
            gathered.merge(
                    new Asking(
                            EditorTasks.key(unknown.question().text()),
                            answering.context().channel(),
                            unknown.question().language(),
                            day(clock.instant())),
                    1L,
                    Long::sum);
        }
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }

    /** Writes what was gathered; what can't be written is counted at the next time. */
    public void write() {
        Map<Asking, Long> taken = new HashMap<>();
        for (Asking asking : List.copyOf(gathered.keySet())) {
            Long times = gathered.remove(asking);
            if (times != null) {
                taken.put(asking, times);
            }
        }
        if (taken.isEmpty()) {
            return;
        }
        try {
            // ended in here, as it may still fail when it is committed
            QuarkusTransaction.joiningExisting().run(() -> {
                taken.forEach(this::add);
                forgetLeastAsked();
            });
        } catch (RuntimeException e) {
            taken.forEach((asking, times) -> gathered.merge(asking, times, Long::sum));
            throw e;
        }
    }

    private void add(Asking asking, long times) {
        int known = Panache.executeUpdate("""
                        update CountRow c set c.times = c.times + ?1
                        where c.textKey = ?2 and c.channel = ?3 and c.language = ?4 and c.askedOn = ?5""", times, asking.key, asking.channel, asking.language, asking.day);
        if (known == 0) {
            CountRow row = new CountRow();
            row.textKey = asking.key;
            row.channel = asking.channel;
            row.language = asking.language;
            row.askedOn = asking.day;
            row.times = times;
            row.persist();
            Panache.getEntityManager().flush();
        }
    }

    private void forgetLeastAsked() {
        long kept = CountRow.count();
        if (kept > MOST_KEPT) {
            List<Long> least = Panache.getEntityManager()
                    .createQuery("select c.id from CountRow c order by c.times, c.askedOn, c.id", Long.class)
                    .setMaxResults((int) Math.min(MOST_GATHERED, kept - MOST_KEPT))
                    .getResultList();
            Panache.executeUpdate("delete from CountRow c where c.id in ?1", least);
        }
    }

    List<CountRow> of(Collection<String> keys) {
        return keys.isEmpty() ? List.of() : CountRow.list("from CountRow c where c.textKey in ?1", keys);
    }

    @Transactional
    public int purge(Instant then) {
        return Panache.executeUpdate("delete from CountRow c where c.askedOn < ?1", day(then));
    }
}
