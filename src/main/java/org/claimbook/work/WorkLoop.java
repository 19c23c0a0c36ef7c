package org.claimbook.work;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;

import org.jboss.logging.Logger;

/** Takes work from a queue and has it done by a few threads, one lane on one thread at a time. */
public final class WorkLoop {
    private static final Logger LOG = Logger.getLogger(WorkLoop.class);
    private static final Duration IDLE = Duration.ofSeconds(10);
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

    private final String name;
    private final WorkQueue<?> queue;
    private final long owner;
    private final LongConsumer work;
    private final Semaphore signal;
    private final int threads;
    private final Duration look;
    private final Set<Job> inWork = ConcurrentHashMap.newKeySet();
    private final ExecutorService pool;
    private final Thread dispatcher;
    private long renewed = System.nanoTime();
    private boolean failing;
    private volatile boolean stopped;

    /**
     * Begins at once.
     *
     * @param name of the threads and in the log
     * @param threads how many lanes are worked on side by side, at least 1
     * @param look how often the table is looked at unless there is a signal: for what was put off, or came from another process
     * @param signal that there is new work
     * @param work takes the id of a claimed row, and says in the queue what became of it; else the claim runs out
     */
    public WorkLoop(
            String name,
            WorkQueue<?> queue,
            long owner,
            int threads,
            Duration look,
            Semaphore signal,
            LongConsumer work) {
        this.name = name;
        this.look = look;
        this.queue = queue;
        this.owner = owner;
        this.work = work;
        this.signal = signal;
        this.threads = threads;
        ThreadPoolExecutor threadPool = new ThreadPoolExecutor(
                threads,
                threads,
                IDLE.toSeconds(),
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                Thread.ofPlatform().daemon().name(name + "-", 0).factory());
        threadPool.allowCoreThreadTimeOut(true);
        this.pool = threadPool;
        this.dispatcher = Thread.ofPlatform().daemon().name(name).start(this::run);
    }

    private void run() {
        while (!stopped) {
            try {
                renew();
                boolean claimed = dispatch();
                if (failing) {
                    LOG.infof("The queue %s can be read again", name);
                    failing = false;
                }
                if (!claimed) {
                    await();
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                if (!failing) {
                    LOG.warnf(
                            "The queue %s can't be read, which is tried every %s: %s",
                            name, PAUSE_AFTER_ERROR, e.getClass().getName());
                    failing = true;
                }
                pause();
            }
        }
    }

    /** Signals that piled up count as one. */
    private void await() throws InterruptedException {
        Duration longest = inWork.isEmpty() || look.compareTo(RENEWAL) < 0 ? look : RENEWAL;
        if (signal.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
            signal.drainPermits();
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
        List<Long> claimed = free > 0 ? queue.claim(owner, free) : List.of();
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
        } catch (RuntimeException | Error e) {
            // The claim runs out and the row is taken up again; its message could quote a user's text.
            LOG.errorf("Work on row %d of the queue %s broke off: %s", job.row, name, Failures.where(e));
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
