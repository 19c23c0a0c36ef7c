package org.claimbook.evaluation;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** Tells how long the stages of one question take, by the clock and by the CPU time of the thread that asks. */
final class Stopwatch {
    /** What is measured. */
    enum Stage {
        READ,
        ENCODE,
        RETRIEVE,
        VERIFY,
        TOTAL;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @param cpuNanos 0 where the JVM cannot tell */
    record Lap(long nanos, long cpuNanos) {
        private Lap plus(Lap other) {
            return new Lap(nanos + other.nanos, cpuNanos + other.cpuNanos);
        }
    }

    // not static: a native executable must not take the bean of the JVM that builds it along
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

    private final Map<Stage, Lap> laps = new EnumMap<>(Stage.class);
    private boolean running;
    private boolean searched;
    private long nanos;
    private long cpu;

    void start() {
        laps.clear();
        running = true;
        searched = false;
        now();
    }

    /** Ends measuring; the laps of the stages that were passed, and their sum. */
    Map<Stage, Lap> stop() {
        between();
        running = false;
        laps.put(Stage.TOTAL, laps.values().stream().reduce(new Lap(0, 0), Lap::plus));
        return new EnumMap<>(laps);
    }

    boolean running() {
        return running;
    }

    boolean searched() {
        return searched;
    }

    /** Books what has passed since the last call on the stage between the measured ones. */
    void between() {
        book(searched ? Stage.VERIFY : Stage.READ);
    }

    void book(Stage stage) {
        if (running) {
            long wall = nanos;
            long used = cpu;
            now();
            laps.merge(stage, new Lap(nanos - wall, cpu - used), Lap::plus);
            searched |= stage == Stage.RETRIEVE;
        }
    }

    private boolean knowsCpuTime() {
        return threads.isCurrentThreadCpuTimeSupported() && threads.isThreadCpuTimeEnabled();
    }

    private void now() {
        nanos = System.nanoTime();
        cpu = knowsCpuTime() ? threads.getCurrentThreadCpuTime() : 0;
    }
}
