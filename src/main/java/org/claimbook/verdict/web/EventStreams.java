package org.claimbook.verdict.web;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.sse.OutboundSseEvent;

import io.netty.channel.Channel;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import org.jboss.logging.Logger;

import org.claimbook.verdict.VerdictChanges;
import org.claimbook.verdict.VerdictEvents;
import org.claimbook.work.Schedule;

/** All who listen. Each has its own place in the log of changes, so that nobody misses anything or holds others up. */
@ApplicationScoped
class EventStreams {
    private static final Logger LOG = Logger.getLogger(EventStreams.class);

    private static final Duration TELL_EVERY = Duration.ofSeconds(1);

    private final VerdictChanges changes;
    private final VerdictEvents events;
    private final EventPages pages;
    private final EventStreamConfig config;
    private final Clock clock;
    private final Set<EventStream> streams = ConcurrentHashMap.newKeySet();
    private final Queue<Runnable> waiting = new ConcurrentLinkedQueue<>();
    private volatile long last;
    private volatile long stored;
    private volatile boolean closed;

    EventStreams(
            VerdictChanges changes, VerdictEvents events, EventPages pages, EventStreamConfig config, Clock clock) {
        this.events = events;
        this.changes = changes;
        this.pages = pages;
        this.config = config;
        this.clock = clock;
    }

    boolean isFull() {
        return closed || streams.size() >= config.most();
    }

    /**
     * What somebody hears.
     *
     * @param channel to the listener
     * @param topics slugs of the topics of which the listener wants to hear; of all if there are none
     * @param number the last change that the listener knows
     */
    Multi<OutboundSseEvent> listen(Channel channel, Set<String> topics, long number, String base) {
        stored = events.lastChange();
        return Multi.createFrom().deferred(() -> {
            EventStream stream = new EventStream(this, pages, topics, number, base, channel, clock);
            streams.add(stream);
            return stream.events()
                    .onFailure()
                    .invoke(e -> LOG.errorf(e, "A stream of events broke off"))
                    .onFailure()
                    .invoke(stream::hangUp)
                    .onTermination()
                    .invoke(() -> streams.remove(stream));
        });
    }

    long last() {
        return last;
    }

    long stored() {
        return stored;
    }

    /**
     * Waits for a change, at most as long as a stream may be quiet.
     *
     * @param number the last change that is known
     * @param news what comes once there is one
     * @param nothing what comes if there is none
     */
    <T> Uni<T> news(long number, T news, T nothing) {
        return Uni.createFrom()
                .<T>emitter(emitter -> {
                    Runnable wake = () -> emitter.complete(news);
                    emitter.onTermination(() -> waiting.remove(wake));
                    waiting.add(wake);
                    if (last > number) {
                        wake.run();
                    }
                })
                .ifNoItem()
                .after(config.heartbeat())
                .recoverWithItem(nothing);
    }

    void begin(@Observes StartupEvent start, Schedule schedule) {
        schedule.every("telling listeners", Duration.ZERO, TELL_EVERY, this::tell);
    }

    private void tell() {
        if (streams.isEmpty()) {
            return;
        }
        streams.stream()
                .filter(stream -> stream.isStuck(config.heartbeat().multipliedBy(2)))
                .forEach(EventStream::hangUp);
        stored = events.lastChange();
        long now = changes.last();
        if (now > last) {
            last = now;
            // of those who wait by now: who knows that change already waits again at once
            List.copyOf(waiting).forEach(Runnable::run);
        }
    }

    /** Before what is under way is waited for: a stream has no end. */
    void stop(@Observes ShutdownDelayInitiatedEvent event) {
        end();
    }

    void end(@Observes ShutdownEvent event) {
        end();
    }

    private void end() {
        closed = true;
        streams.forEach(EventStream::hangUp);
    }
}
