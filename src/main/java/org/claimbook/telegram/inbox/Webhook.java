package org.claimbook.telegram.inbox;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;

import org.claimbook.telegram.api.Bot;
import org.claimbook.telegram.api.BotApi;
import org.claimbook.telegram.api.BotApiException;
import org.claimbook.telegram.api.DoorStatus;
import org.claimbook.telegram.api.TelegramConfig;
import org.claimbook.work.Backoff;
import org.claimbook.work.Failures;

/** Has Telegram deliver updates to {@link WebhookResource}, and watches how it fares. */
@ApplicationScoped
public class Webhook {
    static final String PATH = "/telegram/webhook";
    /** About how long Telegram waits at most before it tries again to deliver, so that the error's time is newer. */
    private static final Duration LONGEST_RETRY = Duration.ofMinutes(2);

    private final Bot bot;
    private final BotApi api;
    private final DoorStatus status;
    private final TelegramConfig config;
    private final Clock clock;
    private final Backoff backoff;

    Webhook(Bot bot, BotApi api, DoorStatus status, TelegramConfig config, Clock clock) {
        this.bot = bot;
        this.api = api;
        this.status = status;
        this.config = config;
        this.clock = clock;
        this.backoff = new Backoff(Duration.ofMillis(500), config.longestPause());
    }

    /** Registers, then looks after the registration until interrupted; nothing else ends it. */
    public void run() throws InterruptedException {
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
            } catch (RuntimeException e) {
                status.trouble("webhook", Failures.where(e));
                failures++;
                Thread.sleep(backoff.after(failures));
            }
        }
    }

    /** Returns when somebody else has changed the registration. */
    private void watch() throws BotApiException, InterruptedException {
        JsonNode info = api.webhookInfo();
        while (url().equals(info.path("url").asText())) {
            status.deliveries(deliveries(info));
            Thread.sleep(config.webhookLookEvery());
            info = api.webhookInfo();
        }
    }

    /** Telegram keeps the last error for ever: one from before the last looks says nothing about now. */
    private DoorStatus.Deliveries deliveries(JsonNode info) {
        Instant error = Instant.ofEpochSecond(info.path("last_error_date").asLong());
        boolean isRecent = error.isAfter(
                clock.instant().minus(config.webhookLookEvery().multipliedBy(2)).minus(LONGEST_RETRY));
        return new DoorStatus.Deliveries(
                info.path("pending_update_count").asInt(),
                isRecent ? info.path("last_error_message").asText() : "");
    }

    private String url() {
        URI base = config.publicUrl().orElseThrow();
        return base.toString().replaceAll("/+$", "") + PATH;
    }
}
