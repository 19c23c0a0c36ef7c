package org.claimbook.telegram;

import jakarta.inject.Singleton;

import io.smallrye.health.api.Wellness;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

import org.claimbook.telegram.api.Bot;
import org.claimbook.telegram.api.DoorStatus;
import org.claimbook.telegram.inbox.ReceivedUpdates;
import org.claimbook.telegram.outbox.OutgoingMessages;

/** Says on {@code /q/health/well} how the connection to Telegram fares; a service that can't reach Telegram still is ready. */
@Wellness
@Singleton
record TelegramHealth(Bot bot, DoorStatus status, ReceivedUpdates inbox, OutgoingMessages outbox)
        implements HealthCheck {
    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder check = HealthCheckResponse.named("telegram");
        if (!bot.hasToken()) {
            return check.up().withData("mode", "off").build();
        }
        check.status(status.current().isEmpty())
                .withData("mode", bot.hasWebhook() ? "webhook" : "polling")
                .withData("updates waiting", inbox.open(bot.id()))
                .withData("messages waiting", outbox.open(bot.id()));
        status.deliveries().ifPresent(seen -> check.withData("updates not delivered", seen.pending())
                .withData("last delivery error", seen.lastError()));
        status.current().ifPresent(trouble -> check.withData("trouble", trouble.what())
                .withData("since", trouble.since().toString()));
        return check.build();
    }
}
