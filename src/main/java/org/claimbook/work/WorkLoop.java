package org.claimbook.work;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;

import org.jboss.logging.Logger;

/** Takes work from a queue and has it done by a few threads, one lane on one thread at a time. */
public final class WorkLoop {
    private static final Logger LOG = Logger.getLogger(WorkLoop.class);
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final Duration PAUSE_AFTER_ERROR = Duration.ofSeconds(2);
    /** Often enough that some can fail before a claim runs out. */
    private static final Duration RENEWAL = WorkQueue.CLAIM.dividedBy(5);

    /** One attempt at a row; the next may begin before this one has quite left its thread. */
    private static final class Job {
        private final long row;

        Job(long row) {
            this.row = row;
        }
    }

    private final WorkQueue<?> queue;
    private final long botId;
    private final LongConsumer work;
    private final Semaphore signal;
    private final int threads;
    private final Set<Job> inWork = ConcurrentHashMap.newKeySet();
    private final ExecutorService pool;
    private final Thread dispatcher;
    private long renewed = System.nanoTime();
    private volatile boolean stopped;

    public WorkLoop(String name, WorkQueue<?> queue, long botId, int threads, Semaphore signal, LongConsumer work) {
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
                renew();
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

    /** Before the next claim: after a standstill our own claims have run out too, and must not be taken for those of others. */
    private void renew() {
        if (System.nanoTime() - renewed >= RENEWAL.toNanos()) {
            queue.renew(inWork.stream().map(job -> job.row).toList());
            renewed = System.nanoTime();
        }
    }

    private boolean dispatch() {
        int free = threads - inWork.size();
        List<Long> claimed = free > 0 ? queue.claim(botId, free) : List.of();
        for (Long id : claimed) {
            Job job = new Job(id);
            inWork.add(job);
            pool.execute(() -> perform(job));
        }
        return !claimed.isEmpty();
    }

    private void perform(Job job) {
        try {
            work.accept(job.row);
        } catch (RuntimeException e) {
            // The claim runs out and the row is taken up again; its message could quote a user's text.
            LOG.errorf("Telegram: work on row %d broke off: %s", job.row, Failures.where(e));
        } finally {
            inWork.remove(job);
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
    public void close() {
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
