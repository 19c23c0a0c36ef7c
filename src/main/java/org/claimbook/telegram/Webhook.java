package org.claimbook.telegram;

import java.net.URI;
import java.time.Duration;
import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;

/** Has Telegram deliver updates to {@link WebhookResource}, and watches how it fares. */
@ApplicationScoped
class Webhook {
    static final String PATH = "/telegram/webhook";
    private static final Duration LOOK = Duration.ofMinutes(5);

    private final Bot bot;
    private final BotApi api;
    private final DoorStatus status;
    private final TelegramConfig config;
    private final Backoff backoff;

    Webhook(Bot bot, BotApi api, DoorStatus status, TelegramConfig config) {
        this.bot = bot;
        this.api = api;
        this.status = status;
        this.config = config;
        this.backoff = new Backoff(Duration.ofMillis(500), config.longestPause());
    }

    /** Registers, then looks after the registration until interrupted. */
    void run() throws InterruptedException {
        int failures = 0;
        while (!Thread.currentThread().isInterrupted()) {
            try {
                api.setWebhook(url(), bot.webhookSecret());
                status.fine();
                failures = 0;
                watch();
            } catch (BotApiException e) {
                status.trouble("webhook", e.toString());
                failures++;
                Thread.sleep(e.retryAfter().orElse(backoff.after(failures)));
            }
        }
    }

    /** Returns when somebody else has changed the registration. */
    private void watch() throws BotApiException, InterruptedException {
        JsonNode info = api.webhookInfo();
        while (url().equals(info.path("url").asText())) {
            if (info.path("pending_update_count").asInt() > 0 && info.hasNonNull("last_error_message")) {
                status.trouble(
                        "webhook",
                        "Telegram reports: " + info.path("last_error_message").asText());
            } else {
                status.fine();
            }
            Thread.sleep(LOOK);
            info = api.webhookInfo();
        }
    }

    private String url() {
        URI base = config.publicUrl().orElseThrow();
        return base.toString().replaceAll("/+$", "") + PATH;
    }
}
