package org.claimbook.verdict;

import java.time.Duration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

import org.claimbook.work.Schedule;

/** Looks every few seconds what became of verdicts. */
@ApplicationScoped
class VerdictLookout {
    private final VerdictWatch watch;
    private volatile boolean closed;

    VerdictLookout(VerdictWatch watch) {
        this.watch = watch;
    }

    void begin(@Observes StartupEvent event, Schedule schedule, VerdictConfig config) {
        schedule.every("noticing verdicts", Duration.ZERO, config.lookEvery(), this::look);
    }

    private void look() {
        while (!closed && watch.look()) {
            // the next batch
        }
    }

    void end(@Observes ShutdownEvent event) {
        closed = true;
    }
}
