package org.claimbook.verdict.web;

import java.time.Instant;
import java.util.concurrent.CompletionStage;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.SseEventSink;

import org.jspecify.annotations.Nullable;

/** One who listens. Is only ever written to by one thread at a time. */
final class EventStream {
    private final SseEventSink sink;
    private long number;
    private Instant lastWritten;
    private @Nullable CompletionStage<?> writing;

    /** @param number the last change that the listener knows */
    EventStream(SseEventSink sink, long number, Instant now) {
        this.sink = sink;
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

    void close() {
        sink.close();
    }
}
