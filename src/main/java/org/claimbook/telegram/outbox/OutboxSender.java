package org.claimbook.telegram.outbox;

import java.time.Duration;
import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micrometer.core.instrument.MeterRegistry;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import org.claimbook.telegram.api.Bot;
import org.claimbook.telegram.api.BotApi;
import org.claimbook.telegram.api.BotApiException;
import org.claimbook.telegram.api.TelegramConfig;
import org.claimbook.telegram.api.Updates;
import org.claimbook.work.Backoff;
import org.claimbook.work.Failures;
import org.claimbook.work.Wakeup;
import org.claimbook.work.WorkLoop;
import org.claimbook.work.WorkState;

/** Sends what the outbox owes, in order per chat, until it is sent or refused for good. */
@ApplicationScoped
public class OutboxSender {
    private static final Logger LOG = Logger.getLogger(OutboxSender.class);
    private static final String CHAT = "chat_id";
    private static final String MESSAGE = "message_id";
    private static final String ENTITIES = "entities";

    private final ObjectMapper json = new ObjectMapper();
    private final Bot bot;
    private final BotApi api;
    private final OutgoingMessages outbox;
    private final Edits edits;
    private final SendLimits limits;
    private final SentJournal journal;
    private final PoisonDetector patience;
    private final Wakeup wakeup;
    private final MeterRegistry metrics;
    private final TelegramConfig config;
    private final Backoff backoff;

    OutboxSender(
            Bot bot,
            BotApi api,
            OutgoingMessages outbox,
            Edits edits,
            SendLimits limits,
            SentJournal journal,
            PoisonDetector patience,
            Wakeup wakeup,
            MeterRegistry metrics,
            TelegramConfig config) {
        this.bot = bot;
        this.api = api;
        this.outbox = outbox;
        this.edits = edits;
        this.limits = limits;
        this.journal = journal;
        this.patience = patience;
        this.wakeup = wakeup;
        this.metrics = metrics;
        this.config = config;
        this.backoff = new Backoff(Duration.ofMillis(500), config.longestPause());
    }

    /** @param alone whether no other process works on the same table */
    public WorkLoop start(boolean alone) {
        takeUpSent();
        if (alone) {
            outbox.takeUpClaimed(bot.id());
        }
        return new WorkLoop("telegram-outbox", outbox, bot.id(), config.parallelSends(), wakeup.ofOutbox(), this::send);
    }

    /** What was sent just before the last process died is not sent again. */
    public void takeUpSent() {
        journal.left().forEach(sent -> outbox.openById(sent.row())
                .filter(sent::is)
                .ifPresent(row -> outbox.sent(row.id, sent.messageId().orElse(null))));
        journal.clear();
    }

    private void send(long id) {
        outbox.openById(id).ifPresent(message -> {
            try {
                send(new Call(id, message, (ObjectNode) json.readTree(message.body)));
            } catch (JsonProcessingException e) {
                setAside(id, Updates.reason(e));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /** A row with its body; {@code chat} is 0 where the call is not about a message in a chat. */
    private record Call(long id, OutgoingMessage row, ObjectNode body, long chat) {
        Call(long id, OutgoingMessage row, ObjectNode body) {
            this(id, row, body, body.path(CHAT).asLong());
        }
    }

    private void send(Call call) throws InterruptedException {
        if (!edits.address(call.row, call.body)) {
            outbox.done(call.id);
            return;
        }
        Duration wait = call.chat == 0 ? Duration.ZERO : limits.take(call.chat);
        if (wait.isPositive()) {
            outbox.postpone(call.id, wait, "within the limits");
            count("paced");
            return;
        }
        limits.awaitTurn(call.row.urgency);
        try {
            JsonNode result = api.call(call.row.method, call.body);
            Integer messageId = messageId(result);
            journal.add(SentJournal.Sent.of(call.row, messageId));
            recordSent(call.id, messageId);
            journal.written();
            patience.succeeded(call.id);
            count("sent");
        } catch (BotApiException e) {
            refused(call, e);
        }
    }

    /** What has been sent must not be sent again because the table could not be written just then. */
    private void recordSent(long id, @Nullable Integer messageId) throws InterruptedException {
        for (int failures = 1; ; failures++) {
            try {
                outbox.sent(id, messageId);
                return;
            } catch (RuntimeException e) {
                LOG.warnf(
                        "Telegram: that row %d is sent could not be written, trying again: %s", id, Failures.where(e));
                Thread.sleep(backoff.after(failures));
            }
        }
    }

    /** Edits and answers to queries may come back as a mere "true". */
    private static @Nullable Integer messageId(JsonNode from) {
        return from.path(MESSAGE).isInt() ? Integer.valueOf(from.path(MESSAGE).asInt()) : null;
    }

    private void refused(Call call, BotApiException e) {
        long id = call.id;
        if (e.migratedTo().isPresent()) {
            move(call, e.migratedTo().get(), e.toString());
        } else if (e.retryAfter().isPresent()) {
            limits.hold(call.chat, e.retryAfter().get());
            outbox.postpone(id, e.retryAfter().get(), e.toString());
            count("throttled");
        } else if (e.isAboutThisCall() && patience.isOver(call.id)) {
            LOG.warnf("Telegram: %s for %s is given up, others get through: %s", call.row.method, call.row.cause, e);
            setAside(id, e.toString());
        } else if (e.isTransient()) {
            outbox.retry(id, backoff, e.toString());
            count("retried");
        } else if (e.isUnchanged()) {
            outbox.sent(id, messageId(call.body));
            count("unchanged");
        } else if (e.isTooLate()) {
            outbox.end(id, WorkState.DONE, e.toString());
            count("late");
        } else if (e.isForbidden() && call.chat != 0) {
            outbox.gone(id, new ChatGone(call.row.botId, call.chat), e.toString());
            count("gone");
        } else if (e.isAboutEntities() && call.body.findValue(ENTITIES) != null) {
            outbox.rewrite(id, withoutEntities(call.body).toString(), e.toString());
            count("plain");
        } else {
            LOG.warnf("Telegram: %s for %s is refused for good: %s", call.row.method, call.row.cause, e);
            setAside(id, e.toString());
        }
    }

    private void setAside(long id, String reason) {
        outbox.setAside(id, reason);
        count("dead");
    }

    private void move(Call call, long to, String reason) {
        ChatMoved event = new ChatMoved(call.row.botId, call.chat, to);
        outbox.move(call.id, event, body -> addressed(body, event), reason);
        count("migrated");
    }

    private String addressed(String body, ChatMoved moved) {
        try {
            JsonNode read = json.readTree(body);
            return read.path(CHAT).asLong() == moved.from()
                    ? ((ObjectNode) read).put(CHAT, String.valueOf(moved.to())).toString()
                    : body;
        } catch (JsonProcessingException e) {
            return body;
        }
    }

    /** Formatting is lost wherever it is, as the server does not say which part it dislikes. */
    private static ObjectNode withoutEntities(ObjectNode body) {
        body.findParents(ENTITIES).forEach(parent -> ((ObjectNode) parent).remove(ENTITIES));
        return body;
    }

    private void count(String outcome) {
        metrics.counter("claimbook.telegram.sends", "outcome", outcome).increment();
    }
}
