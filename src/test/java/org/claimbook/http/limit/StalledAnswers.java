package org.claimbook.http.limit;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import org.claimbook.answer.Answering;

/** Makes the work on the next question last until a test has it end. */
@Singleton
class StalledAnswers {
    private static final long PATIENCE_SECONDS = 60;

    private final AtomicReference<@Nullable Stall> next = new AtomicReference<>();

    /** The work on one question, which has begun or will. */
    static final class Stall implements AutoCloseable {
        private final CountDownLatch begun = new CountDownLatch(1);
        private final CountDownLatch ended = new CountDownLatch(1);

        void awaitWork() throws InterruptedException {
            if (!begun.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("nothing was asked");
            }
        }

        @Override
        public void close() {
            ended.countDown();
        }
    }

    Stall stall() {
        Stall stall = new Stall();
        next.set(stall);
        return stall;
    }

    void on(@Observes Answering answering) throws InterruptedException {
        Stall stall = next.getAndSet(null);
        if (stall != null) {
            stall.begun.countDown();
            stall.ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        }
    }
}
