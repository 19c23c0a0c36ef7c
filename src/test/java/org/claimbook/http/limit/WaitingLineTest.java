package org.claimbook.http.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class WaitingLineTest {
    private static final int MOST = 6;
    private static final int FEW = 2;
    private static final Duration CALM = Duration.ofSeconds(2);

    private long now;

    private final WaitingLine<Integer> line = new WaitingLine<>(MOST, FEW, CALM, () -> now);

    private void come(int from, int to) {
        IntStream.rangeClosed(from, to).forEach(one -> assertThat(line.add(one))
                .as("sent away when %d comes", one)
                .isEmpty());
    }

    private List<Integer> waiting() {
        List<Integer> waiting = new ArrayList<>();
        line.next().ifPresent(first -> {
            waiting.add(first);
            waiting.addAll(waiting());
        });
        return waiting;
    }

    @Test
    void aBurstIsWorkedOffInTheOrderInWhichItCame() {
        come(1, MOST);

        assertThat(waiting()).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(line.next()).isEmpty();
    }

    @Test
    void whereTooManyComeWhoHasWaitedLongestIsSentAwayAndFewWait() {
        come(1, MOST);

        assertThat(line.add(7)).containsExactly(1, 2, 3, 4, 5);

        assertThat(line.add(8)).as("who comes next").containsExactly(8);
        assertThat(line.next()).hasValue(6);
        come(9, 9);
        assertThat(waiting()).containsExactly(7, 9);
    }

    @Test
    void manyMayWaitAgainOnceNobodyWasSentAwayForAWhile() {
        come(1, MOST);
        line.add(7);
        waiting();
        come(8, 9);
        now += CALM.toNanos() - 1;
        assertThat(line.add(10)).as("too early").containsExactly(10);
        now += CALM.toNanos() - 1;
        assertThat(line.add(11))
                .as("too early after the last who was sent away")
                .containsExactly(11);

        now += CALM.toNanos();
        come(12, 15);

        assertThat(waiting()).containsExactly(8, 9, 12, 13, 14, 15);
    }

    @Test
    void whoLeavesMakesPlace() {
        come(1, MOST);

        assertThat(line.remove(3)).isTrue();
        assertThat(line.remove(3)).as("again").isFalse();

        come(7, 7);
        assertThat(waiting()).containsExactly(1, 2, 4, 5, 6, 7);
    }

    @Test
    void whereNobodyMayWaitWhoComesIsSentAway() {
        WaitingLine<Integer> none = new WaitingLine<>(0, FEW, CALM, () -> now);

        assertThat(none.add(1)).containsExactly(1);
        assertThat(none.next()).isEmpty();
    }
}
