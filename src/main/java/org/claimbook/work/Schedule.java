package org.claimbook.work;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Does the same work again and again while the service runs. The pauses are measured by a clock that nobody can set: an
 * hour that comes twice stops nothing. No work begins before it has ended the last time.
 */
@ApplicationScoped
public class Schedule {
    private static final Logger LOG = Logger.getLogger(Schedule.class);
    /** Most of the work is short, and some waits for the database. */
    private static final int THREADS = 12;

    private final boolean serve;
    private final ScheduledThreadPoolExecutor clock;
    private final List<Runnable> waiting = new ArrayList<>();

    Schedule(@ConfigProperty(name = "claimbook.serve", defaultValue = "true") boolean serve) {
        this.serve = serve;
        this.clock = new ScheduledThreadPoolExecutor(
                THREADS,
                Thread.ofPlatform().daemon().name("claimbook-schedule-", 0).factory());
    }

    /**
     * To be called while the service starts, and done when all has started; in commands nothing is done.
     *
     * @param what is done, for the log: "looking for news"
     * @param first how long it takes to the first time
     * @param pause between two times
     */
    public void every(String what, Duration first, Duration pause, Runnable work) {
        if (serve) {
            AtomicBoolean failing = new AtomicBoolean();
            waiting.add(() -> clock.scheduleWithFixedDelay(
                    () -> perform(what, failing, work), first.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS));
        }
    }

    void begin(@Observes @Priority(Integer.MAX_VALUE) StartupEvent event) {
        waiting.forEach(Runnable::run);
    }

    private void perform(String what, AtomicBoolean failing, Runnable work) {
        ManagedContext request = Arc.container().requestContext();
        request.activate();
        try {
            work.run();
            if (failing.getAndSet(false)) {
                LOG.infof("What failed goes on: %s", what);
            }
        } catch (Throwable e) {
            // an error too, as whatever is thrown on would end this work for good and say nothing
            // once, as the next attempts fail for the same reason; without the message, which could quote a user's text
            if (!failing.getAndSet(true) && !clock.isShutdown()) {
                LOG.warnf("It fails and is tried again: %s: %s", what, Failures.where(e));
            }
        } finally {
            request.terminate();
        }
    }

    /** What is under way is ended by nobody: an interrupt would close files that it has open. */
    void end(@Observes ShutdownEvent event) {
        clock.shutdown();
    }
}
