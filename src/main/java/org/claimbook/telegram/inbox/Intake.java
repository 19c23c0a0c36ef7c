package org.claimbook.telegram.inbox;

import java.time.Clock;
import java.util.OptionalInt;
import jakarta.inject.Singleton;
import jakarta.persistence.PersistenceException;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.micrometer.core.instrument.MeterRegistry;
import org.jboss.logging.Logger;
import org.telegram.telegrambots.meta.api.objects.Update;

import org.claimbook.telegram.api.Bot;
import org.claimbook.telegram.api.UpdateBatch;
import org.claimbook.telegram.api.Updates;
import org.claimbook.work.Failures;
import org.claimbook.work.QueuedWork;
import org.claimbook.work.Wakeup;
import org.claimbook.work.WorkState;

/** The one door by which updates come in, however they reached us: when it returns, the update is stored. */
@Singleton
record Intake(Bot bot, ReceivedUpdates inbox, Updates updates, Wakeup wakeup, MeterRegistry metrics, Clock clock) {
    private static final Logger LOG = Logger.getLogger(Intake.class);

    /**
     * Stores an update, aside if it can't be read.
     *
     * @param update what is said to be the JSON of one update
     * @param source "polling" or "webhook", for the metrics
     * @throws PersistenceException if it could not be stored: it has to be delivered again
     */
    void take(String update, String source) {
        ReceivedUpdate row = row(update);
        boolean isNew = stored(row);
        metrics.counter("claimbook.telegram.updates", "source", source, "outcome", outcome(row, isNew))
                .increment();
        if (isNew && row.state == WorkState.SET_ASIDE) {
            LOG.warnf("Telegram: update %s can't be read and is set aside: %s", row.updateId, row.reason);
        }
        wakeup.inbox();
    }

    private static String outcome(ReceivedUpdate row, boolean isNew) {
        if (!isNew) {
            return "duplicate";
        }
        return row.state == WorkState.SET_ASIDE ? "quarantined" : "stored";
    }

    private boolean stored(ReceivedUpdate row) {
        try {
            return inbox.store(row);
        } catch (PersistenceException e) {
            if (row.updateId != null && inbox.isStored(row.owner, row.updateId)) {
                return false;
            }
            throw e;
        }
    }

    private ReceivedUpdate row(String update) {
        ReceivedUpdate row = new ReceivedUpdate();
        row.owner = bot.id();
        OptionalInt id = UpdateBatch.idIn(update);
        row.updateId = id.isPresent() ? id.getAsInt() : null;
        // A NUL is no JSON, and PostgreSQL refuses it: an odd update must not fail for that.
        String body = update.replace("\0", "");
        row.body = body.substring(0, Math.min(body.length(), QueuedWork.MAX_BODY));
        try {
            Update read = updates.read(row.body);
            row.updateId = read.getUpdateId();
            row.lane = Updates.lane(read);
        } catch (JsonProcessingException e) {
            row.end(WorkState.SET_ASIDE, Updates.reason(e), clock.instant());
        } catch (RuntimeException e) {
            // A bug, here or in the library's reader: it must not come back with this update for ever.
            row.end(WorkState.SET_ASIDE, Failures.where(e), clock.instant());
        }
        return row;
    }
}
