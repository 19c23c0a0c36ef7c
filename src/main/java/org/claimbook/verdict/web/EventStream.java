package org.claimbook.verdict.web;

import java.time.Instant;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.SseEventSink;

import org.jspecify.annotations.Nullable;

/** One who listens. Is only ever written to by one thread at a time. */
final class EventStream {
    private final SseEventSink sink;
    private final Set<String> topics;
    private final String base;
    private long number;
    private Instant lastWritten;
    private @Nullable CompletionStage<?> writing;

    /**
     * @param topics slugs of the topics of which it hears; of all if there are none
     * @param number the last change that the listener knows
     * @param base what links begin with where the listener came in
     */
    EventStream(SseEventSink sink, Set<String> topics, long number, String base, Instant now) {
        this.base = base;
        this.sink = sink;
        this.topics = Set.copyOf(topics);
        this.number = number;
        this.lastWritten = now;
    }

    boolean isClosed() {
        return sink.isClosed()
                || writing != null && writing.toCompletableFuture().isCompletedExceptionally();
    }

    /** Whether all that was written so far has gone out; who reads slowly has to wait. */
    boolean isFree() {
        return writing == null || writing.toCompletableFuture().isDone();
    }

    Set<String> topics() {
        return topics;
    }

    String base() {
        return base;
    }

    long number() {
        return number;
    }

    Instant lastWritten() {
        return lastWritten;
    }

    void write(OutboundSseEvent event, long nowKnown, Instant now) {
        writing = sink.send(event);
        number = nowKnown;
        lastWritten = now;
    }

    /** There is nothing for this listener up to a change. */
    void skipTo(long change) {
        number = change;
    }

    void close() {
        sink.close();
    }
}
