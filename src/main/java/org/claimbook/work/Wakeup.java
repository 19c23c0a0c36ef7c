package org.claimbook.work;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import jakarta.inject.Singleton;

/** Tells the loops that there is new work, so that nobody waits for their next look at the table. */
@Singleton
public class Wakeup {
    /** Another replica, or the end of a pause, gives no signal. */
    public static final Duration LOOK = Duration.ofMillis(500);

    private final Semaphore inbox = new Semaphore(0);
    private final Semaphore outbox = new Semaphore(0);

    public void inbox() {
        inbox.release();
    }

    public void outbox() {
        outbox.release();
    }

    public Semaphore ofInbox() {
        return inbox;
    }

    public Semaphore ofOutbox() {
        return outbox;
    }
}
