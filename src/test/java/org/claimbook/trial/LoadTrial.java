package org.claimbook.trial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import org.claimbook.telegram.trial.Figures;
import org.claimbook.telegram.trial.ServiceProcess;
import org.claimbook.telegram.trial.ServiceTrial;
import org.claimbook.trial.OpenLoop.Outcome;

/** {@code ./claimbook trial load}: how much may be asked, and what becomes of twice as much. */
@Command(
        name = "claimbook trial load",
        description = {
            "Stores claims, asks when nobody else does, then at rates that grow until one answer in a hundred takes more than",
            "four times as long as usual; at the highest rate below for ten minutes; then at twice that rate; then at half.",
            "Compare ratios of one run: the callers share the machine with the service, and with whatever else runs."
        },
        mixinStandardHelpOptions = true,
        showDefaultValues = true)
final class LoadTrial extends ServiceTrial {
    private static final int OK = 200;
    private static final double TIMES = 4;
    private static final double GROWTH = 1.25;
    private static final int RECOVERS_WITHIN = 5;
    private static final double FLAT = 1.15;
    private static final double LAST = .99;

    @Option(names = "--claims", required = true, description = "tab-separated: name, text")
    Path claims;

    @Option(names = "--questions", required = true, description = "tab-separated: name, question")
    Path questions;

    @Option(names = "--idle", description = "how many are asked alone")
    int idle = 400;

    @Option(names = "--step", description = "seconds at each rate until one is too high")
    int step = 20;

    @Option(names = "--seconds", description = "at the highest rate that was not")
    int seconds = 600;

    @Option(names = "--over", description = "seconds at twice that")
    int over = 60;

    @Option(names = "--set", description = "settings of the service, e.g. CLAIMBOOK_LIMIT_ASKS_AT_ONCE=4")
    Map<String, String> settings = Map.of();

    @Option(names = "--seed", description = "asks the same in the same order")
    long seed = 1;

    private final Figures figures = new Figures();
    private double usual;

    public static void main(String... args) {
        System.exit(new CommandLine(new LoadTrial()).execute(args));
    }

    @Override
    protected Figures run() throws Exception {
        try (ServiceProcess service = service()) {
            settings.forEach(service::with);
            Path facts = Files.write(folder.resolve("facts.yaml"), facts());
            service.command("import", facts.toString());
            service.startReady();
            List<String> asked = new ArrayList<>(texts(questions));
            Collections.shuffle(asked, new Random(seed));
            try (OpenLoop callers = new OpenLoop(service.url(), asked, seed)) {
                figures.add("claims", "%.0f".formatted(service.metric("claimbook_index_claims")));
                callers.alone(idle);
                usual = callers.alone(idle).percentile(.5);
                figures.add("alone, p50", milliseconds(usual));
                double rate = highest(callers);
                sustained(service, callers, rate);
                overload(callers, rate);
            }
            service.stop();
        }
        return figures;
    }

    /** Facts that have nothing but their texts, as JSON, which is YAML too. */
    private byte[] facts() throws IOException {
        ObjectMapper json = new ObjectMapper();
        ObjectNode file = json.createObjectNode();
        file.putObject("topic").put("slug", "load").put("title", "Load");
        ArrayNode stored = file.putArray("claims");
        texts(claims).forEach(text -> stored.addObject()
                .put("slug", "claim-" + (stored.size() + 1))
                .put("text", text));
        return json.writeValueAsBytes(file);
    }

    private static List<String> texts(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.map(line -> line.split("\t")[1]).toList();
        }
    }

    /** Whoever is refused waits for ever. */
    private boolean isFast(Outcome outcome) {
        return outcome.late(TIMES * usual) <= 1 - LAST;
    }

    /** One rate that is too high may be chance, a collection of the heap among few answers; two in turn are not. */
    private double highest(OpenLoop callers) throws InterruptedException {
        double highest = 0;
        int bad = 0;
        double rate = .2 / usual;
        for (; bad < 2; rate *= GROWTH) {
            Outcome outcome = callers.at(rate, step);
            boolean good = isFast(outcome);
            System.err.printf(
                    "%.1f a second: p99 %s, %s%n", rate, milliseconds(outcome.percentile(LAST)), outcome.statuses());
            highest = good ? rate : highest;
            bad = good ? 0 : bad + 1;
        }
        return highest == 0 ? rate / Math.pow(GROWTH, 3) : highest;
    }

    private void sustained(ServiceProcess service, OpenLoop callers, double rate) throws Exception {
        callers.at(rate, Math.min(60, seconds / 4.0));
        long before = service.resident();
        Outcome outcome = callers.at(rate, seconds);
        long after = service.resident();
        figures.add("highest rate, a second", "%.1f".formatted(rate));
        figures.add("  p50 for %d s".formatted(seconds), milliseconds(outcome.percentile(.5)));
        figures.add("  p99 of the answered", milliseconds(outcome.percentile(LAST)));
        figures.add(
                "  refused, or later than %s, of %,d"
                        .formatted(milliseconds(TIMES * usual), outcome.asked().size()),
                "%.2f %%".formatted(100 * outcome.late(TIMES * usual)),
                "at most 1 %",
                isFast(outcome));
        figures.add("  resident memory, MB", before + " to " + after, "flat", after <= before * FLAT);
    }

    private void overload(OpenLoop callers, double rate) throws InterruptedException {
        Outcome outcome = callers.at(2 * rate, over);
        long odd = outcome.not(status -> status == OK || status == 429 || status == 503);
        figures.add("at twice that, for %d s".formatted(over), outcome.statuses(), "200, 429, 503 only", odd == 0);
        figures.add(
                "  p99 of the answered",
                milliseconds(outcome.percentile(LAST)),
                "at most %.0f times p50 alone: %.1f".formatted(TIMES, outcome.percentile(LAST) / usual),
                outcome.percentile(LAST) <= TIMES * usual);
        Outcome after = callers.at(rate / 2, 4 * RECOVERS_WITHIN);
        int recovered = 0;
        for (int second = 0; second < 4 * RECOVERS_WITHIN; second++) {
            Outcome part = after.second(second);
            if (part.not(status -> status == OK) > 0 || part.percentile(.5) > TIMES * usual) {
                recovered = second + 1;
            }
        }
        figures.add(
                "at half of it, seconds until all is as usual",
                recovered,
                "at most " + RECOVERS_WITHIN,
                recovered <= RECOVERS_WITHIN);
    }

    private static String milliseconds(double value) {
        return String.format(Locale.ROOT, "%.1f ms", value * 1e3);
    }
}
