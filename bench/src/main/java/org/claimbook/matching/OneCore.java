package org.claimbook.matching;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.function.Consumer;

import com.sun.management.OperatingSystemMXBean;

/**
 * What a question costs in CPU time, on one core: the matcher against its sentence embedding, and a question asked again.
 * CPU time is that of the whole process, garbage collection and compilation included.
 */
final class OneCore {
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private OneCore() {}

    public static void main(String[] arguments) {
        try (BenchStore store = new BenchStore()) {
            List<String> questions = store.questions.questions();
            // a process that has just started is compiling its code still
            List<String> first = questions.subList(0, questions.size() / 2);
            List<String> measured = questions.subList(questions.size() / 2, questions.size());
            ClaimMatcher matcher = store.matcher();
            long started = System.nanoTime();
            matcher.prepare();
            System.out.printf("prepared in %.1f s%n", (System.nanoTime() - started) / 1e9);
            for (int round = 0; round < 3; round++) {
                first.forEach(store.encoder::encode);
            }
            first.forEach(question -> matcher.match(Question.of(question)));
            double[] embedding = new double[2];
            embedding[0] = micros(measured, store.encoder::encode);
            double whole = micros(measured, question -> matcher.match(Question.of(question)));
            double repeated = micros(measured, question -> matcher.match(Question.of(question)));
            embedding[1] = micros(measured, store.encoder::encode);
            double mean = (embedding[0] + embedding[1]) / 2;
            System.out.printf(
                    "%d claims, %d questions on %d core(s), CPU time of the process a question%n",
                    store.index.size(), measured.size(), Runtime.getRuntime().availableProcessors());
            System.out.printf("embedding            %8.0f µs%n", mean);
            System.out.printf("whole match          %8.0f µs   %.2f embeddings%n", whole, whole / mean);
            System.out.printf("repeated question    %8.0f µs   %.3f embeddings%n", repeated, repeated / mean);
        }
    }

    private static double micros(List<String> questions, Consumer<String> action) {
        long before = SYSTEM.getProcessCpuTime();
        questions.forEach(action);
        return (SYSTEM.getProcessCpuTime() - before) / 1e3 / questions.size();
    }
}
