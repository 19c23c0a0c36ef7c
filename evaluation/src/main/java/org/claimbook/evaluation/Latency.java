package org.claimbook.evaluation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How long a stage takes a question.
 *
 * @param p50Micros median of the wall clock
 * @param p99Micros 99 % are done in this time
 * @param cpuMeanMicros mean CPU time of the asking thread; empty where the JVM cannot tell
 */
record Latency(double p50Micros, double p99Micros, Optional<Double> cpuMeanMicros) {
    private static final double NANOS = 1_000;

    /** Collects laps; the first questions warm the JVM up and are left out if there are enough others. */
    static final class Recorder {
        private static final int WARM_UP = 100;
        private static final int ENOUGH = 3 * WARM_UP;

        private final Map<Stopwatch.Stage, List<Stopwatch.Lap>> laps = new EnumMap<>(Stopwatch.Stage.class);

        void add(Map<Stopwatch.Stage, Stopwatch.Lap> question) {
            question.forEach((stage, lap) ->
                    laps.computeIfAbsent(stage, s -> new ArrayList<>()).add(lap));
        }

        Map<Stopwatch.Stage, Latency> latencies() {
            Map<Stopwatch.Stage, Latency> latencies = new EnumMap<>(Stopwatch.Stage.class);
            laps.forEach((stage, all) ->
                    latencies.put(stage, of(all.subList(all.size() > ENOUGH ? WARM_UP : 0, all.size()))));
            return latencies;
        }

        private static Latency of(List<Stopwatch.Lap> laps) {
            long[] nanos =
                    laps.stream().mapToLong(Stopwatch.Lap::nanos).sorted().toArray();
            double cpu =
                    laps.stream().mapToLong(Stopwatch.Lap::cpuNanos).average().orElse(0);
            return new Latency(
                    percentile(nanos, 0.5) / NANOS,
                    percentile(nanos, 0.99) / NANOS,
                    cpu > 0 ? Optional.of(cpu / NANOS) : Optional.empty());
        }

        /** By the nearest rank. */
        private static long percentile(long[] sorted, double share) {
            return sorted[(int) Math.ceil(share * sorted.length) - 1];
        }
    }
}
