package org.claimbook.evaluation;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import jakarta.enterprise.context.Dependent;

import io.quarkus.arc.Unremovable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import org.claimbook.matching.Calibration;
import org.claimbook.matching.MatchingSettings;
import org.claimbook.matching.RankWeights;

/** Measures the matching, or fits its calibration. Works in a store of its own: it needs neither the database nor Quarkus. */
@Dependent
@Unremovable
@Command(
        name = "eval",
        description = {
            "Measure the matching on questions whose right answers are known.",
            "SET is a folder of tab-separated files or a question file in YAML; README.md describes both."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:measured", "1:a set cannot be used", "2:wrong usage"})
public class EvalCommand implements Callable<Integer> {
    @Parameters(paramLabel = "SET", arity = "1..*", description = "A set to measure on; several with --fit only.")
    private List<Path> sets = List.of();

    @Option(names = "--part", paramLabel = "PART", description = "Part of the folders: train, dev, val or test.")
    @Nullable
    private String part;

    @Option(
            names = "--slice",
            paramLabel = "SLICE",
            description = "dev: ask about a third of the claims; fit: about the others; all (default).")
    private Slice slice = Slice.ALL;

    @Option(
            names = "--unanswerable",
            paramLabel = "SHARE",
            description = "Leave the right claims of this share of the questions out of the store, 0 (default) to 1.")
    private double unanswerable;

    @Option(names = "--seed", paramLabel = "NUMBER", description = "Chooses the questions left out; 1 unless given.")
    private long seed = 1;

    @Option(
            names = "--facts",
            paramLabel = "FILE",
            description = "Fact files to ask about where a folder has no claims.tsv; the shipped facts unless given.")
    private List<Path> facts = List.of();

    @Option(
            names = "--target-precision",
            paramLabel = "SHARE",
            description = "As claimbook.matching.target-precision; 0.98 unless given.")
    private double targetPrecision = MatchingSettings.DEFAULT_TARGET_PRECISION;

    @Option(
            names = "--encoder",
            paramLabel = "FOLDER",
            description = "As claimbook.matching.encoder; the shipped one unless given.")
    @Nullable
    private Path encoder;

    @Option(
            names = "--cache",
            paramLabel = "FOLDER",
            description = "Where vectors are kept between runs; data/eval-cache unless given.")
    private Path cache = Path.of("data", "eval-cache");

    @Option(names = "--json", paramLabel = "FILE", description = "Write the figures as JSON.")
    @Nullable
    private Path json;

    @Option(
            names = "--report",
            paramLabel = "FILE",
            description = "Write a page with the figures, diagrams and the worst misses.")
    @Nullable
    private Path report;

    @Option(
            names = "--fit",
            description = {
                "Fit ranking and calibration instead of measuring, on parts named train only.",
                "--slice and --unanswerable apply to folders, --slice to those without a part named dev only."
            })
    private boolean fit;

    @Option(
            names = "--judged",
            paramLabel = "FILE",
            description = {
                "With --fit: further right claims, found by reading the answers.",
                "Lines of question id, tab, claim id."
            })
    @Nullable
    private Path judged;

    @Option(names = "--out", paramLabel = "FILE", description = "Where --fit writes; calibration.json unless given.")
    private Path out = Path.of("calibration.json");

    @Spec
    private CommandSpec spec;

    private final Clock clock;

    public EvalCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        try (Tools tools = Tools.open(
                cache, Optional.ofNullable(encoder), settings(), fit ? Tools.beforeFitting() : Calibration.shipped())) {
            Progress progress = new Progress(System.console() != null, err);
            if (fit) {
                fit(tools, progress);
            } else {
                measure(tools, progress);
            }
            return ExitCode.OK;
        } catch (InvalidSetException e) {
            err.println(e.getMessage());
            err.flush();
            return ExitCode.SOFTWARE;
        }
    }

    private void measure(Tools tools, Progress progress) {
        if (sets.size() != 1) {
            throw usage("SET: one at a time is measured, not " + sets.size());
        }
        EvaluationSet set = slice.of(read(sets.getFirst()));
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("set", set.name());
        about.put("part", set.part());
        about.put("slice", slice.name().toLowerCase(Locale.ROOT));
        about.put("unanswerable", unanswerable);
        about.put("seed", seed);
        about.put("targetPrecision", targetPrecision);
        Figures figures = new Evaluation(set, unanswerable, seed, tools, progress).run(about);
        if (json != null) {
            FiguresJson.write(figures, json);
        }
        if (report != null) {
            Report.write(figures, report);
        }
        PrintWriter terminal = spec.commandLine().getOut();
        terminal.print(FiguresTable.of(figures));
        terminal.flush();
    }

    private void fit(Tools tools, Progress progress) {
        if (slice == Slice.DEV) {
            throw usage("--slice: 'dev' is for measuring, not for --fit");
        }
        Judgements further = judged == null ? Judgements.none() : Judgements.read(judged);
        List<Fitting.Training> training =
                sets.stream().map(path -> training(path, further)).toList();
        Calibration calibration = new Fitting(training, seed, progress).fit(tools, LocalDate.now(clock));
        CalibrationFit.write(calibration, out);
        PrintWriter terminal = spec.commandLine().getOut();
        terminal.println(calibration.provenance());
        terminal.println("ranking");
        print(terminal, RankWeights.featureNames(), calibration.ranking().weights());
        terminal.println("probability");
        print(terminal, Calibration.featureNames(), calibration.weights());
        calibration
                .curve()
                .forEach(point -> terminal.printf(
                        Locale.ROOT, "precision %.3f from %.4f%n", point.precision(), point.probability()));
        terminal.flush();
    }

    private static void print(PrintWriter terminal, List<String> names, Map<String, Double> weights) {
        names.forEach(name -> terminal.printf(Locale.ROOT, "  %-22s%10.4f%n", name, weights.get(name)));
    }

    private Fitting.Training training(Path path, Judgements further) {
        EvaluationSet set = read(path);
        if (!Files.isDirectory(path)) {
            return new Fitting.Training(further.addedTo(set), set.name() + judged(), false, 0);
        }
        // what has a part of its own to measure on need not spare a slice
        Slice taught = TsvFolder.hasPart(path, "dev") ? Slice.ALL : slice;
        return new Fitting.Training(
                further.addedTo(taught.of(set)), described(set, taught) + judged(), true, unanswerable);
    }

    private String described(EvaluationSet set, Slice taught) {
        return "%s (part %s, slice %s, %s of the right claims left out, seed %d)"
                .formatted(set.name(), set.part(), taught.name().toLowerCase(Locale.ROOT), unanswerable, seed);
    }

    private String judged() {
        return judged == null ? "" : " with the further judgements of " + judged.getFileName();
    }

    private EvaluationSet read(Path set) {
        if (!Files.isDirectory(set)) {
            return new QuestionFile(set).read();
        }
        if (part == null) {
            throw usage("--part: is missing; a folder needs it");
        }
        return new TsvFolder(set, part).read(() -> facts.isEmpty() ? StoredFacts.shipped() : StoredFacts.of(facts));
    }

    private MatchingSettings settings() {
        if (!(unanswerable >= 0 && unanswerable <= 1)) {
            throw usage("--unanswerable: " + unanswerable + " is not within 0 and 1");
        }
        try {
            return new MatchingSettings(targetPrecision);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--target-precision: " + e.getMessage(), e);
        }
    }

    private ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
