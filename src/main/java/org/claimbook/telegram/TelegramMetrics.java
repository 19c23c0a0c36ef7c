package org.claimbook.telegram;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;

/** What can be looked up when somebody asks for metrics; what happens is counted where it happens. */
@ApplicationScoped
class TelegramMetrics {

    void register(
            @Observes StartupEvent start,
            Bot bot,
            DoorStatus status,
            ReceivedUpdates inbox,
            OutgoingMessages outbox,
            MeterRegistry metrics) {
        if (!bot.hasToken()) {
            return;
        }
        Gauge.builder("claimbook.telegram.connected", () -> status.current().isEmpty() ? 1 : 0)
                .description("1 while updates come in, 0 while the connection to Telegram is in trouble")
                .register(metrics);
        Gauge.builder("claimbook.telegram.webhook.pending", () -> status.deliveries()
                        .map(DoorStatus.Deliveries::pending)
                        .orElse(0))
                .description("updates that Telegram has not delivered to the webhook yet")
                .register(metrics);
        waiting(metrics, bot, "inbox", inbox);
        waiting(metrics, bot, "outbox", outbox);
    }

    private static void waiting(MeterRegistry metrics, Bot bot, String name, WorkQueue<?> queue) {
        Gauge.builder("claimbook.telegram.waiting", () -> queue.open(bot.id()))
                .tag("queue", name)
                .description("updates to handle, messages to send")
                .register(metrics);
    }
}
