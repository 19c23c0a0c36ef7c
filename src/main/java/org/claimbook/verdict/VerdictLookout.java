package org.claimbook.verdict;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import org.jboss.logging.Logger;

/** Looks every few seconds what became of verdicts. */
@ApplicationScoped
class VerdictLookout {
    private static final Logger LOG = Logger.getLogger(VerdictLookout.class);

    private final VerdictWatch watch;
    private volatile boolean closed;

    VerdictLookout(VerdictWatch watch) {
        this.watch = watch;
    }

    @Scheduled(every = "${claimbook.verdict.look-every:2s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        try {
            while (!closed && watch.look()) {
                // the next batch
            }
        } catch (RuntimeException e) {
            if (!closed) {
                LOG.errorf(e, "Changes of verdicts were not noticed; this is tried again");
            }
        }
    }

    void end(@Observes ShutdownEvent event) {
        closed = true;
    }
}
