package org.claimbook.telegram.inbox;

import java.time.Duration;
import java.util.OptionalInt;
import jakarta.enterprise.context.ApplicationScoped;

import io.micrometer.core.instrument.MeterRegistry;

import org.claimbook.telegram.api.BotApi;
import org.claimbook.telegram.api.BotApiException;
import org.claimbook.telegram.api.DoorStatus;
import org.claimbook.telegram.api.TelegramConfig;
import org.claimbook.telegram.api.UpdateBatch;
import org.claimbook.work.Backoff;
import org.claimbook.work.Failures;

/** Fetches updates by long polling. An offset confirms what lies before it, so it moves only after the rows are stored. */
@ApplicationScoped
public class Polling {
    private static final int BATCH = 100;
    private static final int CONFLICT = 409;
    private static final Duration AT_ONCE = Duration.ofMillis(200);

    private final BotApi api;
    private final Intake intake;
    private final DoorStatus status;
    private final MeterRegistry metrics;
    private final Backoff backoff;
    private int offset;
    private int limit = BATCH;

    Polling(BotApi api, Intake intake, DoorStatus status, MeterRegistry metrics, TelegramConfig config) {
        this.api = api;
        this.intake = intake;
        this.status = status;
        this.metrics = metrics;
        this.backoff = new Backoff(Duration.ofMillis(500), config.longestPause());
    }

    /** Polls until interrupted; nothing else ends it. */
    public void run() throws InterruptedException {
        int failures = 0;
        boolean webhookGone = false;
        while (!Thread.currentThread().isInterrupted()) {
            try {
                if (!webhookGone) {
                    api.deleteWebhook();
                    webhookGone = true;
                }
                poll();
                status.fine();
                count("fine");
                failures = 0;
            } catch (BotApiException e) {
                if (Thread.currentThread().isInterrupted()) {
                    return;
                }
                status.trouble("getUpdates", e.toString());
                count(e.code() == BotApiException.NO_ANSWER ? "no answer" : String.valueOf(e.code()));
                webhookGone = webhookGone && e.code() != CONFLICT;
                failures++;
                Thread.sleep(e.retryAfter().orElse(backoff.after(failures)));
            } catch (RuntimeException e) {
                status.trouble("getUpdates", Failures.where(e));
                count("failed");
                failures++;
                Thread.sleep(backoff.after(failures));
            }
        }
    }

    private void count(String outcome) {
        metrics.counter("claimbook.telegram.polls", "outcome", outcome).increment();
    }

    private void poll() throws BotApiException, InterruptedException {
        long asked = System.nanoTime();
        UpdateBatch batch = api.updates(offset, limit);
        if (batch.updates().isEmpty() && System.nanoTime() - asked < AT_ONCE.toNanos()) {
            // The server did not wait, or was told not to: it must not be asked without a break.
            Thread.sleep(AT_ONCE);
        }
        if (!batch.readable() && limit > 1) {
            // Fetch one by one: then only the update that breaks the response is passed over.
            limit = 1;
            return;
        }
        batch.updates().forEach(update -> intake.take(update, "polling"));
        OptionalInt last = batch.last();
        if (last.isEmpty() && !batch.updates().isEmpty()) {
            throw BotApiException.noAnswer("updates without an update_id");
        }
        // After an empty answer nothing older is left to confirm; and Telegram may start its ids anew after a quiet
        // week.
        offset = last.isPresent() ? last.getAsInt() + 1 : 0;
        limit = batch.readable() ? BATCH : 1;
    }
}
