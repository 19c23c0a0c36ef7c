package org.claimbook;

import java.lang.reflect.Method;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.arc.ClientProxy;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduler;
import org.awaitility.Awaitility;

/** Lets the scheduler of the service under test look for due work ten times a second, and tests look twice as often. */
@ApplicationScoped
class QuickSchedule {
    private static final long MILLIS = 100;

    private final Scheduler scheduler;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().factory());

    QuickSchedule(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    void begin(@Observes @Priority(Integer.MAX_VALUE) StartupEvent event) throws NoSuchMethodException {
        Object simple = ClientProxy.unwrap(scheduler);
        Method look = simple.getClass().getDeclaredMethod("checkTriggers");
        look.setAccessible(true);
        Awaitility.setDefaultPollInterval(Duration.ofMillis(MILLIS / 2));
        clock.scheduleAtFixedRate(() -> look(simple, look), MILLIS, MILLIS, TimeUnit.MILLISECONDS);
    }

    private void look(Object simple, Method look) {
        if (!scheduler.isRunning()) {
            return;
        }
        try {
            look.invoke(simple);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @PreDestroy
    void end() {
        clock.shutdownNow();
    }
}
