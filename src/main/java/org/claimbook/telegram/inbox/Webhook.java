package org.claimbook.telegram.inbox;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;
import io.micrometer.core.instrument.MeterRegistry;

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
    /** After so many looks that found it ours nobody else is after the webhook any more. */
    private static final int SETTLED = 3;

    private final Bot bot;
    private final BotApi api;
    private final DoorStatus status;
    private final TelegramConfig config;
    private final Clock clock;
    private final MeterRegistry metrics;
    private final Backoff backoff;
    private final Backoff rivalry;
    /** How often somebody else took the webhook since it was last settled. */
    private int conflicts;

    Webhook(Bot bot, BotApi api, DoorStatus status, TelegramConfig config, Clock clock, MeterRegistry metrics) {
        this.bot = bot;
        this.api = api;
        this.status = status;
        this.config = config;
        this.clock = clock;
        this.metrics = metrics;
        this.backoff = new Backoff(Duration.ofMillis(500), config.longestPause());
        this.rivalry = new Backoff(Duration.ofSeconds(1), config.webhookLookEvery());
    }

    /** Registers, then looks after the registration until interrupted; nothing else ends it. */
    public void run() throws InterruptedException {
        int failures = 0;
        while (!Thread.currentThread().isInterrupted()) {
            try {
                api.setWebhook(url(), bot.webhookSecret());
                failures = 0;
                lost(watch());
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

    /** Returns the address that somebody else has set in place of ours. */
    private String watch() throws BotApiException, InterruptedException {
        for (int looks = 0; ; looks++) {
            JsonNode info = api.webhookInfo();
            String set = info.path("url").asText();
            if (!url().equals(set)) {
                return set;
            }
            if (looks >= SETTLED) {
                conflicts = 0;
            }
            if (conflicts == 0) {
                status.deliveries(deliveries(info));
            }
            Thread.sleep(config.webhookLookEvery());
        }
    }

    /** Somebody who sets the webhook too would set it again as fast as we do: who is slower keeps the Bot API usable. */
    private void lost(String other) throws InterruptedException {
        conflicts++;
        metrics.counter("claimbook.telegram.webhook.conflicts").increment();
        status.trouble("webhook", "somebody else set it to " + place(other) + ", who uses the same token");
        Thread.sleep(rivalry.after(conflicts));
    }

    /** Where an address leads, without what may be secret: path, query and user. */
    static String place(String url) {
        if (url.isEmpty()) {
            return "nothing";
        }
        try {
            String host = new URI(url).getHost();
            return host == null ? "an address without a host" : host;
        } catch (URISyntaxException e) {
            return "an address that is none";
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
