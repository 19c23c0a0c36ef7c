package org.claimbook.verdict.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;

import org.claimbook.http.PublicUrl;
import org.claimbook.verdict.VerdictChange;
import org.claimbook.verdict.VerdictChanges;
import org.claimbook.verdict.VerdictEvents;

/** All who listen. Each has its own place in the log of changes, so that nobody misses anything or holds others up. */
@ApplicationScoped
class EventStreams {
    /** Each change is a row of the log, and who has much to catch up with reads on at the next round. */
    private static final int EVENTS_AT_ONCE = 50;

    private static final long RECONNECT_MILLIS = 5_000;

    private final VerdictChanges changes;
    private final VerdictEvents events;
    private final EventStreamConfig config;
    private final PublicUrl url;
    private final Clock clock;
    private final Sse sse;
    private final Queue<EventStream> streams = new ConcurrentLinkedQueue<>();
    private volatile boolean closed;

    EventStreams(
            VerdictChanges changes,
            VerdictEvents events,
            EventStreamConfig config,
            PublicUrl url,
            Clock clock,
            Sse sse) {
        this.url = url;
        this.changes = changes;
        this.events = events;
        this.config = config;
        this.clock = clock;
        this.sse = sse;
    }

    /** Whether so many listen that no other may. */
    boolean isFull() {
        return closed || streams.size() >= config.most();
    }

    /**
     * @param topics slugs of the topics of which the listener wants to hear; of all if there are none
     * @param number the last change that the listener knows
     */
    void add(SseEventSink sink, Set<String> topics, long number) {
        EventStream stream = new EventStream(sink, topics, number, url.base(), clock.instant());
        // the headers go out with the first write, and the listener shall know that it is connected
        stream.write(comment(), number, clock.instant());
        streams.add(stream);
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tell() {
        if (streams.isEmpty()) {
            return;
        }
        long last = changes.last();
        for (EventStream stream : streams) {
            if (stream.isClosed()) {
                streams.remove(stream);
            } else {
                tell(stream, last);
            }
        }
    }

    private void tell(EventStream stream, long last) {
        Instant now = clock.instant();
        if (stream.number() < last) {
            List<VerdictChange> next = changes.after(stream.number(), stream.topics(), EVENTS_AT_ONCE);
            for (VerdictChange change : next) {
                if (!stream.isFree()) {
                    return;
                }
                stream.write(event(change, stream.base()), change.number(), now);
            }
            if (next.size() < EVENTS_AT_ONCE) {
                // what is left up to the last is of other topics
                stream.skipTo(Math.max(stream.number(), last));
            }
        } else if (stream.isFree()
                && Duration.between(stream.lastWritten(), now).compareTo(config.heartbeat()) >= 0) {
            stream.write(comment(), stream.number(), now);
        }
    }

    private OutboundSseEvent event(VerdictChange change, String base) {
        return sse.newEventBuilder()
                .id(Long.toString(change.number()))
                .name(VerdictEvents.type(change))
                .reconnectDelay(RECONNECT_MILLIS)
                .data(events.json(change, base))
                .build();
    }

    private OutboundSseEvent comment() {
        return sse.newEventBuilder().comment("still here").build();
    }

    void end(@Observes ShutdownEvent event) {
        closed = true;
        streams.forEach(EventStream::close);
    }
}
