package org.claimbook.trial;

import java.io.File;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import org.claimbook.Packaged;
import org.claimbook.claim.facts.FactSheet;
import org.claimbook.telegram.trial.ServiceProcess;

/** {@code ./claimbook trial start}: what a start takes, on an empty folder and on the store that it leaves, and what memory is taken. */
@Command(
        name = "claimbook trial start",
        description = {
            "Starts the service as ./claimbook run does, on an empty folder, on the store that this leaves, and on that",
            "store after a kill -9, each until it gives its first answer; prints seconds and megabytes. A bare JVM starts",
            "without the launcher's options and cache: the last line says what part of its CPU seconds they leave."
        },
        mixinStandardHelpOptions = true,
        showDefaultValues = true)
final class StartTrial implements Callable<Integer> {
    private static final String FACTS = "facts/putin-residence.yaml";

    @Option(names = "--executable", description = "a native executable, to be measured beside the JVM")
    Path executable;

    @Option(names = "--folder", description = "where data and log are kept")
    Path folder = Path.of("target", "trial-start");

    @Option(names = "--idle", description = "so long it is left alone before its memory is looked at")
    Duration idle = Duration.ofSeconds(20);

    @Option(
            names = "--questions",
            description = "how many are asked; each of the shipped facts, again and again in other words")
    int questions = 1_000;

    @Option(
            names = "--facts",
            arity = "1..*",
            description = "fact files that the killed store gets, to measure larger ones")
    List<Path> facts = List.of();

    public static void main(String... args) {
        System.exit(new CommandLine(new StartTrial()).execute(args));
    }

    @Override
    public Integer call() throws Exception {
        System.out.printf(
                "%-12s %-16s %10s %10s %10s %10s %10s%n",
                "", "store", "seconds", "CPU", "idle MB", "asked MB", "CPU ms each");
        // as it starts without a launcher: with nothing learnt before, and with the JVM's own choices
        String java = ProcessHandle.current().info().command().orElse("java");
        double[] bare = starts(
                "bare JVM",
                List.of(java, "-jar", Packaged.application().toAbsolutePath().toString()));
        double[] launched = measure("JVM", List.of(new File("claimbook").getAbsolutePath()));
        if (executable != null) {
            measure("executable", List.of(executable.toAbsolutePath().toString()));
        }
        System.out.printf(
                "Of a bare JVM's CPU seconds the launcher's start takes %.2f on an empty folder, %.2f on a store.%n",
                launched[0] / bare[0], launched[1] / bare[1]);
        return 0;
    }

    private double[] starts(String kind, List<String> command) throws Exception {
        try (ServiceProcess service = ServiceProcess.of(command, folder)) {
            double[] taken = starts(kind, service);
            service.stop();
            return taken;
        }
    }

    /** CPU seconds on an empty folder, and on the store that this leaves, with which the service runs then. */
    private static double[] starts(String kind, ServiceProcess service) throws Exception {
        double empty = started(kind, "empty", service);
        service.stop();
        return new double[] {empty, started(kind, "there", service)};
    }

    private double[] measure(String kind, List<String> command) throws Exception {
        try (ServiceProcess service = ServiceProcess.of(command, folder)) {
            double[] taken = starts(kind, service);
            service.kill();
            if (!facts.isEmpty()) {
                service.command(
                        Stream.concat(Stream.of("import"), facts.stream().map(Path::toString))
                                .toArray(String[]::new));
            }
            long begin = System.nanoTime();
            service.start();
            firstAnswer(service);
            String start = "%10.1f %10.1f".formatted(seconds(begin), cpu(service));
            Thread.sleep(idle);
            long before = service.resident();
            double unasked = cpu(service);
            ask(service);
            double each = (cpu(service) - unasked) * 1e3 / questions;
            System.out.printf(
                    "%-12s %-16s %s %10d %10d %10.1f%n",
                    kind, "there, killed", start, before, service.resident(), each);
            service.stop();
            return taken;
        }
    }

    private static double started(String kind, String store, ServiceProcess service) throws Exception {
        long begin = System.nanoTime();
        service.start();
        firstAnswer(service);
        double cpu = cpu(service);
        System.out.printf("%-12s %-16s %10.1f %10.1f%n", kind, store, seconds(begin), cpu);
        return cpu;
    }

    private static double seconds(long begin) {
        return Duration.ofNanos(System.nanoTime() - begin).toMillis() / 1e3;
    }

    private static void firstAnswer(ServiceProcess service) throws IOException, InterruptedException {
        service.awaitReady();
        if (service.status(path("Did Ukraine attack Putin's residence?")) != 200) {
            throw new IOException("the service gives no answer: see " + service.log());
        }
    }

    private void ask(ServiceProcess service) throws IOException {
        List<String> texts = phrasings();
        for (int i = 0; i < questions; i++) {
            String words = texts.get(i % texts.size());
            String question = i < texts.size() ? words : words + " " + texts.get(i / texts.size() % texts.size());
            if (service.status(path(question)) != 200) {
                throw new IOException("the service does not answer \"" + question + "\": see " + service.log());
            }
        }
    }

    private static List<String> phrasings() throws IOException {
        FactSheet sheet = FactSheet.read(Map.of(FACTS, Files.readAllBytes(Path.of("src/main/resources", FACTS))));
        return sheet.claims().stream()
                .flatMap(claim -> claim.phrasings().stream())
                .map(phrasing -> phrasing.text())
                .toList();
    }

    private static String path(String question) {
        return "/api/v1/ask?q=" + URLEncoder.encode(question, StandardCharsets.UTF_8);
    }

    private static double cpu(ServiceProcess service) {
        return ProcessHandle.of(service.pid())
                        .flatMap(process -> process.info().totalCpuDuration())
                        .orElse(Duration.ZERO)
                        .toMillis()
                / 1e3;
    }
}
