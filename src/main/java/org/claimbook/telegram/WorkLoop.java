package org.claimbook.telegram;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongConsumer;

import org.jboss.logging.Logger;

/** Takes work from a queue and has it done by a few threads, one lane on one thread at a time. */
final class WorkLoop {
    private static final Logger LOG = Logger.getLogger(WorkLoop.class);
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final Duration PAUSE_AFTER_ERROR = Duration.ofSeconds(2);

    private final WorkQueue<?> queue;
    private final long botId;
    private final LongConsumer work;
    private final Semaphore signal;
    private final int threads;
    private final AtomicInteger busy = new AtomicInteger();
    private final ExecutorService pool;
    private final Thread dispatcher;
    private volatile boolean stopped;

    WorkLoop(String name, WorkQueue<?> queue, long botId, int threads, Semaphore signal, LongConsumer work) {
        this.queue = queue;
        this.botId = botId;
        this.work = work;
        this.signal = signal;
        this.threads = threads;
        this.pool = Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().daemon().name(name + "-", 0).factory());
        this.dispatcher = Thread.ofPlatform().daemon().name(name).start(this::run);
    }

    private void run() {
        while (!stopped) {
            try {
                if (!dispatch()) {
                    Wakeup.await(signal, LOOK.toMillis());
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.warnf(
                        "Telegram: the queue can't be read, next try in %s: %s",
                        PAUSE_AFTER_ERROR, e.getClass().getName());
                pause();
            }
        }
    }

    private boolean dispatch() {
        int free = threads - busy.get();
        List<Long> claimed = free > 0 ? queue.claim(botId, free) : List.of();
        for (Long id : claimed) {
            busy.incrementAndGet();
            pool.execute(() -> perform(id));
        }
        return !claimed.isEmpty();
    }

    private void perform(long id) {
        try {
            work.accept(id);
        } catch (RuntimeException e) {
            // The claim runs out and the row is taken up again; its message could quote a user's text.
            LOG.errorf("Telegram: work on row %d broke off: %s", id, Failures.where(e));
        } finally {
            busy.decrementAndGet();
            signal.release();
        }
    }

    private void pause() {
        try {
            Thread.sleep(PAUSE_AFTER_ERROR);
        } catch (InterruptedException e) {
            stopped = true;
        }
    }

    /** Takes no more work, and waits a few seconds for what is being done. */
    void close() {
        stopped = true;
        dispatcher.interrupt();
        pool.shutdown();
        try {
            dispatcher.join(Duration.ofSeconds(5));
            if (!pool.awaitTermination(5, TimeUnit.SECONDS)) {
                pool.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
