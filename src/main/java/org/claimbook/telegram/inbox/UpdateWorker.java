package org.claimbook.telegram.inbox;

import java.time.Duration;
import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.jboss.logging.Logger;

import org.claimbook.answer.index.IndexNotReadyException;
import org.claimbook.telegram.api.Bot;
import org.claimbook.telegram.api.TelegramConfig;
import org.claimbook.telegram.api.Updates;
import org.claimbook.work.Backoff;
import org.claimbook.work.Failures;
import org.claimbook.work.Wakeup;
import org.claimbook.work.WorkLoop;

/** Takes updates from the inbox, and has them handled. */
@ApplicationScoped
public class UpdateWorker {
    private static final Logger LOG = Logger.getLogger(UpdateWorker.class);

    private static final int MOST_FAILURES = 5;

    private final Bot bot;
    private final ReceivedUpdates inbox;
    private final Updates updates;
    private final Replies replies;
    private final Wakeup wakeup;
    private final TelegramConfig config;
    private final Backoff backoff;

    UpdateWorker(
            Bot bot, ReceivedUpdates inbox, Updates updates, Replies replies, Wakeup wakeup, TelegramConfig config) {
        this.bot = bot;
        this.inbox = inbox;
        this.updates = updates;
        this.replies = replies;
        this.wakeup = wakeup;
        this.config = config;
        this.backoff = new Backoff(Duration.ofSeconds(1), config.longestPause());
    }

    /** @param alone whether no other process works on the same table */
    public WorkLoop start(boolean alone) {
        if (alone) {
            inbox.takeUpClaimed(bot.id());
        }
        return new WorkLoop("telegram-inbox", inbox, bot.id(), config.parallelChats(), wakeup.ofInbox(), this::handle);
    }

    private void handle(long id) {
        inbox.openById(id).ifPresent(row -> handle(id, row));
    }

    private void handle(long id, ReceivedUpdate row) {
        try {
            replies.settle(id, updates.read(row.body));
            wakeup.outbox();
        } catch (IndexNotReadyException e) {
            inbox.postpone(id, Duration.ofSeconds(1), "index not ready");
        } catch (JsonProcessingException e) {
            inbox.setAside(id, Updates.reason(e));
        } catch (RuntimeException e) {
            failed(row, id, e);
        }
    }

    private void failed(ReceivedUpdate row, long id, RuntimeException e) {
        String where = Failures.where(e);
        if (row.failures + 1 < MOST_FAILURES) {
            LOG.warnf("Telegram: update %s failed and will be tried again: %s", row.updateId, where);
            inbox.retry(id, backoff, where);
        } else {
            LOG.errorf("Telegram: update %s failed %d times and is set aside: %s", row.updateId, MOST_FAILURES, where);
            inbox.setAside(id, where);
        }
    }
}
