package org.claimbook.telegram;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.StartupEvent;

import org.claimbook.telegram.api.TelegramConfig;
import org.claimbook.telegram.inbox.ReceivedUpdates;
import org.claimbook.telegram.outbox.OutgoingMessages;
import org.claimbook.work.Schedule;

/** Forgets updates and replies that are older than the retention time. */
@ApplicationScoped
public class Housekeeping {
    private final ReceivedUpdates inbox;
    private final OutgoingMessages outbox;
    private final TelegramConfig config;
    private final Clock clock;

    Housekeeping(ReceivedUpdates inbox, OutgoingMessages outbox, TelegramConfig config, Clock clock) {
        this.inbox = inbox;
        this.outbox = outbox;
        this.config = config;
        this.clock = clock;
    }

    void begin(@Observes StartupEvent start, Schedule schedule) {
        schedule.every("forgetting updates", Duration.ofMinutes(1), Duration.ofMinutes(10), this::purge);
    }

    /** Runs without a token too: the bot may have been taken away, and its texts must go all the same. */
    public void purge() {
        Instant then = clock.instant().minus(config.retention());
        inbox.purge(then);
        outbox.purge(then);
    }
}
