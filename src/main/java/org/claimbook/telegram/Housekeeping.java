package org.claimbook.telegram;

import java.time.Clock;
import java.time.Instant;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.scheduler.Scheduled;

import org.claimbook.telegram.api.TelegramConfig;
import org.claimbook.telegram.inbox.ReceivedUpdates;
import org.claimbook.telegram.outbox.OutgoingMessages;

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

    /** Runs without a token too: the bot may have been taken away, and its texts must go all the same. */
    @Scheduled(every = "10m", delayed = "1m")
    public void purge() {
        Instant then = clock.instant().minus(config.retention());
        inbox.purge(then);
        outbox.purge(then);
    }
}
