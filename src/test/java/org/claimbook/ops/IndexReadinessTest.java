package org.claimbook.ops;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import org.claimbook.ops.IndexReadiness.Progress;

/** When an index is so far behind that its replica should not be asked. */
class IndexReadinessTest {
    private static final long LONG = Progress.STUCK.toNanos();
    private static final long BEGIN = -7;

    private final Progress progress = new Progress();

    @Test
    void whileOthersWriteAnIndexThatFollowsIsReady() {
        for (int i = 1; i < 10; i++) {
            assertThat(progress.follows(10L * i, 10L * i + 5, BEGIN + i * LONG)).isTrue();
        }
    }

    @Test
    void anIndexThatTakesUpNothingIsNotReadyUntilItDoesAgain() {
        assertThat(progress.follows(10, 10, BEGIN)).isTrue();
        assertThat(progress.follows(10, 11, BEGIN + LONG - 1)).isTrue();
        assertThat(progress.follows(10, 12, BEGIN + LONG)).isFalse();
        assertThat(progress.follows(11, 12, BEGIN + LONG + 1)).isTrue();
    }

    @Test
    void whereNobodyWritesItIsReady() {
        assertThat(progress.follows(10, 10, BEGIN)).isTrue();
        assertThat(progress.follows(10, 10, BEGIN + 100 * LONG)).isTrue();
        assertThat(progress.follows(10, 11, BEGIN + 100 * LONG + 1)).isTrue();
    }
}
