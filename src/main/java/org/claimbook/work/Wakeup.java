package org.claimbook.work;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import jakarta.inject.Singleton;

/** Tells the loops that there is new work, so that nobody waits for their next look at the table. */
@Singleton
public class Wakeup {
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

    /** Waits for a signal, at most {@code millis}; signals that piled up count as one. */
    static void await(Semaphore signal, long millis) throws InterruptedException {
        if (signal.tryAcquire(millis, TimeUnit.MILLISECONDS)) {
            signal.drainPermits();
        }
    }
}
