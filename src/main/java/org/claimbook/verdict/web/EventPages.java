package org.claimbook.verdict.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;

import com.github.benmanes.caffeine.cache.AsyncLoadingCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;

import org.claimbook.verdict.VerdictChange;
import org.claimbook.verdict.VerdictChanges;
import org.claimbook.verdict.VerdictEvents;

/**
 * The log of changes as events, page by page: a page is read and written as JSON once for all who are at about the same place,
 * however many listen.
 */
@ApplicationScoped
class EventPages {
    /** Changes on a page; their numbers have no gaps, so that a number tells its page. */
    static final int SIZE = 256;

    private static final long RECONNECT_MILLIS = 5_000;
    private static final int MOST_PAGES = 64;
    /** Pages of an older store are asked for no more. */
    private static final Duration KEPT = Duration.ofSeconds(5);

    private final VerdictChanges changes;
    private final VerdictEvents events;
    private final Sse sse;
    private final AsyncLoadingCache<Page, List<Told>> pages;

    EventPages(VerdictChanges changes, VerdictEvents events, Sse sse) {
        this.changes = changes;
        this.events = events;
        this.sse = sse;
        this.pages = Caffeine.newBuilder()
                .maximumSize(MOST_PAGES)
                .expireAfterWrite(KEPT)
                .executor(Infrastructure.getDefaultWorkerPool())
                .buildAsync(this::read);
    }

    record Told(long number, String topic, OutboundSseEvent event) {}

    /**
     * @param last the last change that is read: the page may not be full yet
     * @param stored the last change of the store: what is withdrawn since is no longer told in its words
     * @param base what its links begin with
     */
    private record Page(long index, long last, long stored, String base) {
        static Page of(long number, long last, long stored, String base) {
            long index = (number - 1) / SIZE;
            return new Page(index, Math.min(last, endOfPage(number - 1)), stored, base);
        }

        long before() {
            return index * SIZE;
        }
    }

    /** The last number of the page that the change after that number is on. */
    static long endOfPage(long number) {
        return (number / SIZE + 1) * SIZE;
    }

    /**
     * Events that come after a number: the rest of its page.
     *
     * @param number less than {@code last}
     * @param last the number of the newest change
     * @param stored the last change of the store that is known
     * @param base what links begin with
     */
    Uni<List<Told>> after(long number, long last, long stored, String base) {
        Page page = Page.of(number + 1, last, stored, base);
        // a copy, as a listener who leaves cancels what it waits for, and others wait for it too
        return Uni.createFrom()
                .completionStage(() -> pages.get(page).copy())
                .map(all -> all.stream().filter(told -> told.number > number).toList());
    }

    /** Events of some topics that come after a number, at most a page; for those who have much to make up for. */
    Uni<List<Told>> after(long number, Set<String> topics, String base) {
        return Uni.createFrom()
                .item(() -> told(changes.after(number, topics, SIZE), base))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    OutboundSseEvent comment() {
        return sse.newEventBuilder().comment("still here").build();
    }

    private List<Told> read(Page page) {
        return told(changes.after(page.before(), (int) (page.last - page.before())), page.base);
    }

    private List<Told> told(List<VerdictChange> news, String base) {
        List<String> bodies = events.json(news, base);
        List<Told> told = new ArrayList<>();
        for (int i = 0; i < news.size(); i++) {
            VerdictChange change = news.get(i);
            OutboundSseEvent event = sse.newEventBuilder()
                    .id(Long.toString(change.number()))
                    .name(VerdictEvents.type(change))
                    .reconnectDelay(RECONNECT_MILLIS)
                    .data(bodies.get(i))
                    .build();
            told.add(new Told(change.number(), change.topic(), event));
        }
        return told;
    }
}
