package org.claimbook.telegram;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import jakarta.inject.Singleton;

/** Tells the loops that there is new work, so that nobody waits for their next look at the table. */
@Singleton
class Wakeup {
    /** Another replica, or the end of a pause, gives no signal. */
    static final Duration LOOK = Duration.ofMillis(500);

    private final Semaphore inbox = new Semaphore(0);
    private final Semaphore outbox = new Semaphore(0);

    void inbox() {
        inbox.release();
    }

    void outbox() {
        outbox.release();
    }

    Semaphore ofInbox() {
        return inbox;
    }

    Semaphore ofOutbox() {
        return outbox;
    }
}
