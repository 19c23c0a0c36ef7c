package org.claimbook.verdict.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import jakarta.ws.rs.sse.OutboundSseEvent;

import io.netty.channel.Channel;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** One who listens, and its place in the log: the next event is looked for when the last one has gone out. */
final class EventStream {
    private static final Logger LOG = Logger.getLogger(EventStream.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private final EventStreams streams;
    private final EventPages pages;
    private final Set<String> topics;
    private final String base;
    private final Channel channel;
    private final Clock clock;
    private volatile long number;
    private volatile boolean greeted;
    private volatile @Nullable Instant handedOut;

    /**
     * @param topics slugs of the topics of which it hears; of all if there are none
     * @param number the last change that the listener knows
     * @param base what links begin with where the listener came in
     * @param channel to the listener
     */
    EventStream(
            EventStreams streams,
            EventPages pages,
            Set<String> topics,
            long number,
            String base,
            Channel channel,
            Clock clock) {
        this.streams = streams;
        this.pages = pages;
        this.base = base;
        this.topics = Set.copyOf(topics);
        this.number = number;
        this.channel = channel;
        this.clock = clock;
    }

    Multi<OutboundSseEvent> events() {
        return Multi.createBy()
                .repeating()
                .uni(this::next)
                .indefinitely()
                .onItem()
                .<OutboundSseEvent>disjoint()
                .onItem()
                .invoke(event -> handedOut = clock.instant())
                .onRequest()
                .invoke(() -> handedOut = null);
    }

    private Uni<List<OutboundSseEvent>> next() {
        if (!greeted) {
            // the headers go out with the first write, and the listener shall know that it is connected
            greeted = true;
            return Uni.createFrom().item(List.of(pages.comment()));
        }
        long last = streams.last();
        if (number >= last) {
            return streams.news(number, List.of(), List.of(pages.comment()));
        }
        return page(last)
                .onFailure()
                .invoke(e -> LOG.warnf("Events after %d can't be read; this is tried again: %s", number, e))
                .onFailure()
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .indefinitely()
                .map(told -> told.stream()
                        .filter(each -> topics.isEmpty() || topics.contains(each.topic()))
                        .map(EventPages.Told::event)
                        .toList());
    }

    private Uni<List<EventPages.Told>> page(long last) {
        boolean far = !topics.isEmpty() && last - number > EventPages.SIZE;
        Uni<List<EventPages.Told>> page =
                far ? pages.after(number, topics, base) : pages.after(number, last, streams.stored(), base);
        long end = far ? last : Math.min(last, EventPages.endOfPage(number));
        return page.invoke(
                told -> number = told.isEmpty() ? end : told.getLast().number());
    }

    /** Whether the last event has been on its way for longer than that: the listener does not read. */
    boolean isStuck(Duration longest) {
        Instant since = handedOut;
        return since != null && Duration.between(since, clock.instant()).compareTo(longest) > 0;
    }

    /** Hangs up at once: Vert.x closes a connection when all is written, which never comes about where nobody reads. */
    void hangUp() {
        Channel.Unsafe line = channel.unsafe();
        channel.eventLoop().execute(() -> line.close(line.voidPromise()));
    }
}
