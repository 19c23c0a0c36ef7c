package org.claimbook.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.claimbook.telegram.outbox.OutgoingMessage;

class WorkLoopTest {
    /** As the loop sees it. */
    private static final class Queue extends WorkQueue<OutgoingMessage> {
        private final BlockingQueue<Long> waiting = new LinkedBlockingQueue<>();
        private final BlockingQueue<List<Long>> renewed = new LinkedBlockingQueue<>();

        Queue() {
            super(OutgoingMessage.class);
        }

        @Override
        public List<Long> claim(long botId, int limit) {
            Long next = waiting.poll();
            return next == null ? List.of() : List.of(next);
        }

        @Override
        public void renew(Collection<Long> claimed) {
            renewed.add(List.copyOf(claimed));
        }
    }

    private final Queue queue = new Queue();
    private final Semaphore signal = new Semaphore(0);
    private final CountDownLatch longWork = new CountDownLatch(1);
    private final BlockingQueue<Long> done = new LinkedBlockingQueue<>();
    private final WorkLoop loop = new WorkLoop("test", queue, 1, 2, signal, this::work);

    private void work(long row) {
        if (row == 13) {
            throw new IllegalStateException("unlucky");
        }
        if (row == 7) {
            try {
                longWork.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        done.add(row);
    }

    private void give(long row) {
        queue.waiting.add(row);
        signal.release();
    }

    @AfterEach
    void close() {
        longWork.countDown();
        loop.close();
    }

    @Test
    void aClaimIsRenewedForAsLongAsSomebodyIsAtTheWork() {
        give(7);
        await().atMost(WorkQueue.CLAIM).until(() -> queue.renewed.contains(List.of(7L)));

        longWork.countDown();
        await().until(() -> done.contains(7L));
        queue.renewed.clear();

        await().atMost(WorkQueue.CLAIM).until(() -> !queue.renewed.isEmpty());
        assertThat(queue.renewed).allSatisfy(claimed -> assertThat(claimed).isEmpty());
    }

    @Test
    void workThatBreaksOffIsNotRenewedAndLeavesItsThreadToOthers() {
        for (int i = 0; i < 5; i++) {
            give(13);
        }
        give(1);

        await().atMost(Duration.ofSeconds(30)).until(() -> done.contains(1L));
        queue.renewed.clear();
        await().atMost(WorkQueue.CLAIM).until(() -> !queue.renewed.isEmpty());
        assertThat(queue.renewed).allSatisfy(claimed -> assertThat(claimed).isEmpty());
    }
}
