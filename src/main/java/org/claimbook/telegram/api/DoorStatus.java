package org.claimbook.telegram.api;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** How the connection to the Bot API fares; says so in the log when that changes, not each time. */
@ApplicationScoped
public class DoorStatus {
    private static final Logger LOG = Logger.getLogger(DoorStatus.class);

    /** Trouble that lasts: what fails, since when. */
    public record Trouble(String what, Instant since) {}

    /**
     * What Telegram says about its deliveries to the webhook.
     *
     * @param pending updates that wait for their delivery
     * @param lastError what went wrong last, empty if that is long ago
     */
    public record Deliveries(int pending, String lastError) {}

    private final Clock clock;
    private @Nullable Trouble trouble;
    private @Nullable Deliveries deliveries;

    DoorStatus(Clock clock) {
        this.clock = clock;
    }

    public synchronized void fine() {
        if (trouble != null) {
            LOG.infof("Telegram: connected again after %s", Duration.between(trouble.since(), clock.instant()));
            trouble = null;
        }
    }

    /** @param why without the token and without any text of a user */
    public synchronized void trouble(String call, String why) {
        String what = call + ": " + why;
        if (trouble == null) {
            LOG.warnf("Telegram: %s; trying again until it works", what);
        }
        trouble = new Trouble(what, trouble == null ? clock.instant() : trouble.since());
    }

    /** Pending updates are no trouble by themselves: there always are some when many people write. */
    public synchronized void deliveries(Deliveries seen) {
        deliveries = seen;
        if (seen.pending() > 0 && !seen.lastError().isEmpty()) {
            trouble("webhook", seen.pending() + " updates wait; Telegram reports: " + seen.lastError());
        } else {
            fine();
        }
    }

    /** What Telegram said last; empty where updates come by polling. */
    public synchronized Optional<Deliveries> deliveries() {
        return Optional.ofNullable(deliveries);
    }

    public synchronized Optional<Trouble> current() {
        return Optional.ofNullable(trouble);
    }
}
