package org.claimbook.evaluation;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import org.claimbook.matching.MatchingSettings;
import org.claimbook.matching.likelihood.Calibration;

/** Measures the matching, or fits its calibration. Works in a store of its own: it needs neither the database nor the service. */
@Command(
        name = "claimbook eval",
        description = {
            "Measure the matching on questions whose right answers are known.",
            "SET is a folder of tab-separated files, FOLDER or FOLDER:PART, or a question file in YAML; docs/evaluation.md describes both.",
            "Several sets are measured one by one, and then their decisions as those of one; --slice and --unanswerable then"
                    + " apply only to folders without a part named dev."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:measured", "1:a set cannot be used", "2:wrong usage"})
public class EvalCommand implements Callable<Integer> {
    @Parameters(paramLabel = "SET", arity = "1..*", description = "Sets to measure on.")
    private List<String> sets = List.of();

    @Option(
            names = "--part",
            paramLabel = "PART",
            description = "Part of the folders that name none: train, dev, val or test.")
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
            names = "--leave-one-out",
            description = {
                "With --fit: measure each set with a probability fitted on the others; the ranking stays as shipped,",
                "and no calibration is written."
            })
    private boolean leaveOneOut;

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

    /** Measures or fits, as the arguments say. */
    public static void main(String... args) {
        System.exit(commandLine(Clock.systemUTC()).execute(args));
    }

    /** The command as the launcher runs it. */
    public static CommandLine commandLine(Clock clock) {
        return new CommandLine(new EvalCommand(clock)).setCaseInsensitiveEnumValuesAllowed(true);
    }

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        try (Tools tools = Tools.open(
                cache, Optional.ofNullable(encoder), settings(), fit ? Tools.beforeFitting() : Calibration.shipped())) {
            Progress progress = new Progress(System.console() != null, err);
            if (leaveOneOut) {
                leaveOneOut(tools, progress);
            } else if (fit) {
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
        List<SetArgument> arguments = arguments();
        List<EvaluationSet> read = arguments.stream().map(this::read).toList();
        List<Figures> measured = new ArrayList<>();
        for (int i = 0; i < read.size(); i++) {
            boolean all = read.size() > 1 && !arguments.get(i).isTrainingOnly();
            EvaluationSet set = (all ? Slice.ALL : slice).of(read.get(i));
            double share = all ? 0 : unanswerable;
            Map<String, Object> about = about(set, all ? Slice.ALL : slice, share);
            measured.add(print(new Evaluation(set, share, seed, tools, progress).run(about)));
        }
        write(measured);
    }

    private void leaveOneOut(Tools tools, Progress progress) {
        if (!fit || sets.size() < 2) {
            throw usage("--leave-one-out: needs --fit and several sets");
        }
        List<Figures> measured = new ArrayList<>();
        fitting(progress).leaveOneOut(tools, LocalDate.now(clock), figures -> measured.add(print(figures)));
        write(measured);
    }

    private Map<String, Object> about(EvaluationSet set, Slice asked, double share) {
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("set", set.name());
        about.put("part", set.part());
        about.put("slice", asked.name().toLowerCase(Locale.ROOT));
        about.put("unanswerable", share);
        about.put("seed", seed);
        about.put("targetPrecision", targetPrecision);
        return about;
    }

    private Figures print(Figures figures) {
        PrintWriter terminal = spec.commandLine().getOut();
        terminal.println(FiguresTable.of(figures));
        terminal.flush();
        return figures;
    }

    private void write(List<Figures> measured) {
        List<Figures> figures = new ArrayList<>(measured);
        if (measured.size() > 1) {
            figures.add(print(Figures.pooled(measured)));
        }
        if (json != null) {
            FiguresJson.write(figures, json);
        }
        if (report != null) {
            Report.write(figures, report);
        }
    }

    private void fit(Tools tools, Progress progress) {
        Calibration calibration = fitting(progress).fit(tools, LocalDate.now(clock));
        CalibrationFit.write(calibration, out);
        CalibrationFit.print(calibration, spec.commandLine().getOut());
    }

    private Fitting fitting(Progress progress) {
        if (slice == Slice.DEV) {
            throw usage("--slice: 'dev' is for measuring, not for --fit");
        }
        Judgements further = judged == null ? Judgements.none() : Judgements.read(judged);
        return new Fitting(
                arguments().stream().map(set -> training(set, further)).toList(), seed, progress);
    }

    private Fitting.Training training(SetArgument argument, Judgements further) {
        // what has a part of its own to measure on need not spare a slice
        Slice taught = argument.isTrainingOnly() ? slice : Slice.ALL;
        EvaluationSet set = taught.of(read(argument));
        double share = argument.isFolder() ? unanswerable : 0;
        return new Fitting.Training(
                set,
                further.addedTo(set),
                about(set, taught, share),
                (argument.isFolder() ? described(set, taught) : set.name()) + judged(),
                argument.isFolder(),
                share);
    }

    private String described(EvaluationSet set, Slice taught) {
        return "%s (part %s, slice %s, %s of the right claims left out, seed %d)"
                .formatted(set.name(), set.part(), taught.name().toLowerCase(Locale.ROOT), unanswerable, seed);
    }

    private String judged() {
        return judged == null ? "" : " with the further judgements of " + judged.getFileName();
    }

    private List<SetArgument> arguments() {
        return sets.stream().map(SetArgument::of).toList();
    }

    private EvaluationSet read(SetArgument set) {
        if (!set.isFolder()) {
            if (set.part().isPresent()) {
                throw usage("SET: " + set.path() + " is no folder, so that it has no part "
                        + set.part().get());
            }
            return new QuestionFile(set.path()).read();
        }
        String asked = set.part().orElse(part);
        if (asked == null) {
            throw usage("--part: is missing; a folder needs it");
        }
        return new TsvFolder(set.path(), asked)
                .read(() -> facts.isEmpty() ? StoredFacts.shipped() : StoredFacts.of(facts));
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
