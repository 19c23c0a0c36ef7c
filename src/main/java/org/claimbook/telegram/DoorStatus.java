package org.claimbook.telegram;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** How the connection to the Bot API fares; says so in the log when that changes, not each time. */
@ApplicationScoped
class DoorStatus {
    private static final Logger LOG = Logger.getLogger(DoorStatus.class);

    /** Trouble that lasts: what fails, since when. */
    record Trouble(String what, Instant since) {}

    private final Clock clock;
    private @Nullable Trouble trouble;

    DoorStatus(Clock clock) {
        this.clock = clock;
    }

    synchronized void fine() {
        if (trouble != null) {
            LOG.infof("Telegram: connected again after %s", Duration.between(trouble.since(), clock.instant()));
            trouble = null;
        }
    }

    /** @param why without the token and without any text of a user */
    synchronized void trouble(String call, String why) {
        String what = call + ": " + why;
        if (trouble == null) {
            LOG.warnf("Telegram: %s; trying again until it works", what);
        }
        trouble = new Trouble(what, trouble == null ? clock.instant() : trouble.since());
    }

    synchronized Optional<Trouble> current() {
        return Optional.ofNullable(trouble);
    }
}
