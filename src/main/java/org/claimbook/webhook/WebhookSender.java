package org.claimbook.webhook;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import org.jboss.logging.Logger;

/** Sends what is owed, some at a time, so that one slow receiver does not hold up the others. */
@ApplicationScoped
class WebhookSender {
    private static final Logger LOG = Logger.getLogger(WebhookSender.class);
    private static final int AT_ONCE = 16;
    private static final int MOST_DOUBLINGS = 30;

    private final Deliveries deliveries;
    private final WebhookCalls calls;
    private final WebhookConfig config;
    private final MeterRegistry metrics;
    private final ExecutorService threads = Executors.newFixedThreadPool(
            AT_ONCE, Thread.ofPlatform().name("claimbook-webhook-", 0).daemon().factory());
    private volatile boolean closed;

    WebhookSender(Deliveries deliveries, WebhookCalls calls, WebhookConfig config, MeterRegistry metrics) {
        this.deliveries = deliveries;
        this.calls = calls;
        this.config = config;
        this.metrics = metrics;
    }

    @Scheduled(every = "${claimbook.webhook.send-every:2s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        try {
            for (long webhook : deliveries.behind()) {
                while (!closed && deliveries.owe(webhook)) {
                    // the next batch
                }
            }
            sendAllDue();
        } catch (RuntimeException e) {
            if (!closed) {
                LOG.errorf(e, "Webhooks were not told; this is tried again");
            }
        }
    }

    @Scheduled(every = "1h", delayed = "1m")
    void forget() {
        deliveries.forget();
    }

    private void sendAllDue() {
        List<Long> due = deliveries.due(AT_ONCE);
        while (!closed && !due.isEmpty()) {
            List<? extends Future<?>> sent =
                    due.stream().map(id -> threads.submit(() -> send(id))).toList();
            sent.forEach(WebhookSender::await);
            due = deliveries.due(AT_ONCE);
        }
    }

    private static void await(Future<?> sending) {
        try {
            sending.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private void send(long id) {
        deliveries.take(id).ifPresent(parcel -> {
            WebhookCalls.Outcome outcome = calls.call(parcel);
            metrics.counter(
                            "claimbook.webhook.calls",
                            "outcome",
                            outcome.getClass().getSimpleName().toLowerCase(Locale.ROOT))
                    .increment();
            switch (outcome) {
                case WebhookCalls.Outcome.Received received -> deliveries.delivered(id, received.status());
                case WebhookCalls.Outcome.Gone gone -> deliveries.gone(id, gone.status());
                case WebhookCalls.Outcome.Failed failed ->
                    deliveries.failed(
                            id, failed.status(), failed.error(), failed.wish().orElse(pause(parcel.attempt())));
            }
        });
    }

    /** Doubling, and spread, so that many that failed together don't come back together. */
    private Duration pause(int attempts) {
        long doubled = config.firstPause().toMillis() << Math.min(attempts - 1, MOST_DOUBLINGS);
        long pause = Math.min(doubled, config.longestPause().toMillis());
        return Duration.ofMillis(pause / 2 + ThreadLocalRandom.current().nextLong(pause / 2 + 1));
    }

    void end(@Observes ShutdownEvent event) {
        closed = true;
        threads.shutdownNow();
    }
}
