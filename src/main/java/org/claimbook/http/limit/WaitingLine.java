package org.claimbook.http.limit;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Those who wait, first come, first served. Many may, as what comes in a burst is worked off. Where more keep coming than are worked on, a long line
 * only makes everybody wait as long: once somebody had to be sent away, few may wait, until nobody had to be for a while.
 *
 * @param <T> who waits
 */
final class WaitingLine<T> {
    private final int most;
    private final int few;
    private final long calmAfter;
    private final LongSupplier uptime;
    private final Deque<T> waiting = new ArrayDeque<>();
    private boolean crowded;
    private long sentAwayAt;

    /**
     * @param most may wait usually
     * @param few may wait once somebody had to be sent away
     * @param calm for how long nobody has to be sent away until it is as usual again
     * @param uptime nanoseconds by a clock that nobody sets
     */
    WaitingLine(int most, int few, Duration calm, LongSupplier uptime) {
        this.most = most;
        this.few = Math.min(few, most);
        this.calmAfter = calm.toNanos();
        this.uptime = uptime;
    }

    /**
     * Somebody comes.
     *
     * @return who has to be sent away: the one who comes where few may wait, those who have waited longest where it turns out that too many come
     */
    List<T> add(T one) {
        long now = uptime.getAsLong();
        if (crowded && now - sentAwayAt >= calmAfter) {
            crowded = false;
        }
        if (waiting.size() < (crowded ? few : most)) {
            waiting.add(one);
            return List.of();
        }
        sentAwayAt = now;
        if (crowded || few == 0) {
            crowded = true;
            return List.of(one);
        }
        crowded = true;
        waiting.add(one);
        List<T> late = new ArrayList<>();
        while (waiting.size() > few) {
            late.add(waiting.remove());
        }
        return late;
    }

    /** Whose turn it is, if anybody waits. */
    Optional<T> next() {
        return Optional.ofNullable(waiting.poll());
    }

    /** Whether that one was waiting, and no longer does. */
    boolean remove(T one) {
        return waiting.remove(one);
    }
}
