package org.claimbook.telegram;

import java.util.ArrayList;
import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

import org.claimbook.telegram.api.Bot;
import org.claimbook.telegram.api.DoorStatus;
import org.claimbook.telegram.inbox.ReceivedUpdates;
import org.claimbook.telegram.outbox.OutgoingMessages;
import org.claimbook.work.WorkQueue;

/** What can be looked up when somebody asks for metrics; what happens is counted where it happens. */
@ApplicationScoped
class TelegramMetrics {
    private final List<Gauge> gauges = new ArrayList<>();

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
        gauges.add(Gauge.builder(
                        "claimbook.telegram.connected", () -> status.current().isEmpty() ? 1 : 0)
                .description("1 while updates come in, 0 while the connection to Telegram is in trouble")
                .register(metrics));
        gauges.add(Gauge.builder("claimbook.telegram.webhook.pending", () -> status.deliveries()
                        .map(DoorStatus.Deliveries::pending)
                        .orElse(0))
                .description("updates that Telegram has not delivered to the webhook yet")
                .register(metrics));
        gauges.add(waiting(metrics, bot, "inbox", inbox));
        gauges.add(waiting(metrics, bot, "outbox", outbox));
    }

    private static Gauge waiting(MeterRegistry metrics, Bot bot, String name, WorkQueue<?> queue) {
        return Gauge.builder("claimbook.telegram.waiting", () -> queue.open(bot.id()))
                .tag("queue", name)
                .description("updates to handle, messages to send")
                .register(metrics);
    }

    /** The registry outlives the application in dev mode and in tests, and would go on asking its beans. */
    void remove(@Observes ShutdownEvent stop, MeterRegistry metrics) {
        gauges.forEach(metrics::remove);
    }
}
