package org.claimbook.webhook;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

import org.claimbook.work.Backoff;
import org.claimbook.work.Schedule;
import org.claimbook.work.WorkLoop;

/** Sends what is owed, to many receivers side by side, so that those who are slow or not there do not hold up the others. */
@ApplicationScoped
class WebhookSender {
    /** A call mostly waits; so many receivers may hang before another one waits for them. */
    private static final int AT_ONCE = 64;

    private final Deliveries deliveries;
    private final DeliveryQueue queue;
    private final WebhookCalls calls;
    private final WebhookConfig config;
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration HOUR = Duration.ofHours(1);

    private final MeterRegistry metrics;
    private final boolean serves;
    private final boolean alone;
    private final Semaphore signal = new Semaphore(0);
    private volatile boolean closed;
    private @Nullable WorkLoop loop;

    WebhookSender(
            Deliveries deliveries,
            DeliveryQueue queue,
            WebhookCalls calls,
            WebhookConfig config,
            MeterRegistry metrics,
            @ConfigProperty(name = "claimbook.serve", defaultValue = "true") boolean serves,
            @ConfigProperty(name = "quarkus.datasource.db-kind") String database) {
        this.deliveries = deliveries;
        this.queue = queue;
        this.calls = calls;
        this.config = config;
        this.metrics = metrics;
        this.serves = serves;
        // an embedded database has one process at it: whatever is claimed at the start was claimed by one that is gone
        this.alone = "h2".equals(database);
    }

    void begin(@Observes StartupEvent event, Schedule schedule) {
        if (!serves) {
            return;
        }
        if (alone) {
            queue.takeUpClaimed(DeliveryQueue.OWNER);
        }
        loop = new WorkLoop(
                "claimbook-webhook", queue, DeliveryQueue.OWNER, AT_ONCE, config.sendEvery(), signal, this::send);
        schedule.every("noting what webhooks are owed", Duration.ZERO, config.sendEvery(), this::look);
        schedule.every("forgetting deliveries", MINUTE, HOUR, deliveries::forget);
    }

    private void look() {
        for (long webhook : deliveries.behind()) {
            while (!closed && deliveries.owe(webhook)) {
                signal.release();
            }
            signal.release();
        }
    }

    private void send(long id) {
        queue.parcel(id).ifPresent(parcel -> {
            // whoever claimed it so often died of it
            if (parcel.attempt() > config.attempts()) {
                queue.givenUp(id, null, "sending it broke off each time");
                return;
            }
            WebhookCalls.Outcome outcome = calls.call(parcel);
            metrics.counter(
                            "claimbook.webhook.calls",
                            "outcome",
                            outcome.getClass().getSimpleName().toLowerCase(Locale.ROOT))
                    .increment();
            switch (outcome) {
                case WebhookCalls.Outcome.Received received -> queue.delivered(id, received.status());
                case WebhookCalls.Outcome.Gone gone -> queue.gone(id, gone.status());
                case WebhookCalls.Outcome.Failed failed -> failed(parcel, failed);
            }
        });
    }

    private void failed(DeliveryQueue.Parcel parcel, WebhookCalls.Outcome.Failed failed) {
        Integer status = failed.status().orElse(null);
        if (parcel.attempt() >= config.attempts()) {
            queue.givenUp(parcel.id(), status, failed.error());
            return;
        }
        Backoff backoff = new Backoff(config.firstPause(), config.longestPause());
        queue.failed(parcel.id(), status, failed.wish().orElse(backoff.after(parcel.attempt())), failed.error());
    }

    void end(@Observes ShutdownEvent event) {
        closed = true;
        if (loop != null) {
            loop.close();
        }
    }
}
