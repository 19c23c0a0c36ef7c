package org.claimbook.telegram;

import java.time.Duration;
import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micrometer.core.instrument.MeterRegistry;
import org.jboss.logging.Logger;

/** Sends what the outbox owes, in order per chat, until it is sent or refused for good. */
@ApplicationScoped
class OutboxSender {
    private static final Logger LOG = Logger.getLogger(OutboxSender.class);

    private final ObjectMapper json = new ObjectMapper();
    private final Bot bot;
    private final BotApi api;
    private final OutgoingMessages outbox;
    private final Edits edits;
    private final Wakeup wakeup;
    private final MeterRegistry metrics;
    private final TelegramConfig config;
    private final Backoff backoff;

    OutboxSender(
            Bot bot,
            BotApi api,
            OutgoingMessages outbox,
            Edits edits,
            Wakeup wakeup,
            MeterRegistry metrics,
            TelegramConfig config) {
        this.bot = bot;
        this.api = api;
        this.outbox = outbox;
        this.edits = edits;
        this.wakeup = wakeup;
        this.metrics = metrics;
        this.config = config;
        this.backoff = new Backoff(Duration.ofMillis(500), config.longestPause());
    }

    /** @param alone whether no other process works on the same table */
    WorkLoop start(boolean alone) {
        if (alone) {
            outbox.takeUpClaimed(bot.id());
        }
        return new WorkLoop("telegram-outbox", outbox, bot.id(), config.parallelChats(), wakeup.ofOutbox(), this::send);
    }

    private void send(long id) {
        OutgoingMessage message = outbox.byId(id).orElseThrow();
        try {
            ObjectNode body = (ObjectNode) json.readTree(message.body);
            if (!edits.address(message, body)) {
                outbox.done(id);
                return;
            }
            try {
                JsonNode result = api.call(message.method, body);
                outbox.sent(id, result.path("message_id").asInt());
                count("sent");
            } catch (BotApiException e) {
                refused(id, message, body, e);
            }
        } catch (JsonProcessingException e) {
            outbox.setAside(id, Updates.reason(e));
            count("dead");
        }
    }

    private void refused(long id, OutgoingMessage message, ObjectNode body, BotApiException e) {
        if (e.migratedTo().isPresent()) {
            long chat = e.migratedTo().get();
            outbox.rewrite(id, chat, body.put("chat_id", String.valueOf(chat)).toString(), e.toString());
            count("migrated");
        } else if (e.retryAfter().isPresent()) {
            outbox.postpone(id, e.retryAfter().get(), e.toString());
            count("throttled");
        } else if (e.isTransient()) {
            outbox.retry(id, backoff, e.toString());
            count("retried");
        } else if (e.isAboutEntities() && body.has("entities")) {
            outbox.rewrite(id, message.lane, body.without("entities").toString(), e.toString());
            count("plain");
        } else {
            LOG.warnf("Telegram: %s for %s is refused for good: %s", message.method, message.cause, e);
            outbox.setAside(id, e.toString());
            count("dead");
        }
    }

    private void count(String outcome) {
        metrics.counter("claimbook.telegram.sends", "outcome", outcome).increment();
    }
}
