package org.claimbook.matching;

import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.function.Consumer;

import com.sun.management.OperatingSystemMXBean;

import org.claimbook.matching.reading.Question;

/**
 * What a question costs in CPU time, on one core: the matcher against its sentence embedding, and a question asked again.
 * CPU time is that of the whole process, garbage collection and compilation included.
 */
final class OneCore {
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private OneCore() {}

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final CompilationMXBean COMPILER = ManagementFactory.getCompilationMXBean();
    private static final List<String> BEFORE =
            List.of("And ", "But ", "Then ", "Or ", "Yet ", "Now ", "And then ", "But then ", "And now ", "But now ");
    /** Share of a round's time in which the compiler is as good as idle. */
    private static final double COMPILED = 0.02;

    private static final double WHOLE_GOAL = 1.6;
    private static final double REPEATED_GOAL = 0.1;
    /** One round of repeated questions is too short for the clock. */
    private static final int REPETITIONS = 50;

    public static void main(String[] arguments) {
        long opening = System.nanoTime();
        try (BenchStore store = new BenchStore()) {
            System.out.printf("index opened in     %8.1f s%n", (System.nanoTime() - opening) / 1e9);
            ClaimMatcher matcher = store.matcher();
            long preparing = System.nanoTime();
            matcher.prepare();
            System.out.printf("prepared in         %8.1f s%n", (System.nanoTime() - preparing) / 1e9);
            System.gc();
            System.out.printf("heap after that     %8d MB%n", usedHeap() >> 20);
            measure(store, matcher);
        }
    }

    private static void measure(BenchStore store, ClaimMatcher matcher) {
        List<String> questions = store.questions.questions();
        List<String> first = questions.subList(0, questions.size() / 2);
        List<String> measured = questions.subList(questions.size() / 2, questions.size());
        warmUp(store, matcher, first);
        double before = micros(measured, 1, store.encoder::encode);
        long thread = THREADS.getCurrentThreadCpuTime();
        long encoding = store.timed.nanos();
        double whole = micros(measured, 1, question -> matcher.match(Question.of(question)));
        double asking = (THREADS.getCurrentThreadCpuTime() - thread) / 1e3 / measured.size();
        double within = (store.timed.nanos() - encoding) / 1e3 / measured.size();
        double repeated = micros(measured, REPETITIONS, question -> matcher.match(Question.of(question)));
        double embedding = (before + micros(measured, 1, store.encoder::encode)) / 2;
        System.out.printf(
                "%d claims, %d questions on %d core(s), CPU time of the process a question%n",
                store.index.size(), measured.size(), Runtime.getRuntime().availableProcessors());
        System.out.printf("embedding            %8.0f µs by itself, %.0f within a question%n", embedding, within);
        System.out.printf("whole match          %8.0f µs, %.0f of them in the thread that asks%n", whole, asking);
        System.out.printf("repeated question    %8.1f µs%n", repeated);
        ratio("whole/embedding", whole / embedding, WHOLE_GOAL);
        ratio("asking/its embedding", asking / within, WHOLE_GOAL);
        ratio("repeated/embedding", repeated / embedding, REPEATED_GOAL);
        ratio("repeated/whole", repeated / whole, REPEATED_GOAL);
    }

    /** A process that has just started is compiling its code still, which would be booked on the first questions. */
    private static void warmUp(BenchStore store, ClaimMatcher matcher, List<String> questions) {
        questions.forEach(store.encoder::encode);
        double compiling = 1;
        int round = 0;
        while (round < BEFORE.size() && compiling > COMPILED) {
            // such words tell nothing, but make another sentence of it, which is encoded anew
            String before = BEFORE.get(round++);
            long compiled = COMPILER.getTotalCompilationTime();
            long start = System.nanoTime();
            questions.stream().map(question -> Question.of(before + question)).forEach(matcher::match);
            compiling = (COMPILER.getTotalCompilationTime() - compiled) * 1e6 / (System.nanoTime() - start);
        }
        System.out.printf(
                "warmed up in         %8d rounds, the compiler busy for %.2f of the last%n", round, compiling);
        System.gc();
    }

    private static void ratio(String name, double ratio, double goal) {
        System.out.printf("%-20s %8.3f      goal %.1f: %s%n", name, ratio, goal, ratio <= goal ? "met" : "missed");
    }

    private static long usedHeap() {
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static double micros(List<String> questions, int times, Consumer<String> action) {
        long before = SYSTEM.getProcessCpuTime();
        for (int i = 0; i < times; i++) {
            questions.forEach(action);
        }
        return (SYSTEM.getProcessCpuTime() - before) / 1e3 / questions.size() / times;
    }
}
