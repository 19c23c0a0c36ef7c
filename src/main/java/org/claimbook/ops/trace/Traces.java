package org.claimbook.ops.trace;

import java.time.Clock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.ShutdownEvent;
import io.vertx.ext.web.Router;
import org.jspecify.annotations.Nullable;

import org.claimbook.answer.Answering;

/** Traces what comes in, if there is somewhere to send that to; else no class of OpenTelemetry is loaded. */
@ApplicationScoped
class Traces {
    /** Right behind the ids of requests, before all that may have something to say. */
    private static final int FIRST = -1_999;

    private final TraceConfig config;
    private final Clock clock;

    @Nullable
    private volatile Spans spans;

    Traces(TraceConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    void stand(@Observes Router router) {
        config.endpoint().ifPresent(endpoint -> {
            Spans made = Spans.sentTo(endpoint, config.share(), clock);
            spans = made;
            router.route().order(FIRST).handler(made::arrived);
        });
    }

    void answered(@Observes Answering answering) {
        Spans made = spans;
        if (made != null) {
            made.answered(answering);
        }
    }

    void close(@Observes ShutdownEvent end) {
        Spans made = spans;
        if (made != null) {
            made.close();
        }
    }
}
