package org.claimbook.evaluation;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.claimbook.matching.likelihood.Calibration;
import org.claimbook.matching.likelihood.RankWeights;

/** Fits the calibration on training sets. */
final class CalibrationFit {
    /** No set counts more than so many rows, so that a large one does not drown the others. */
    private static final double MOST_ROWS = 10_000;
    /** The same for the questions behind the curve. */
    private static final double MOST_QUESTIONS = 500;
    /** What is less likely is never answered, however well a small training set would take it. */
    private static final double LEAST_PROBABILITY = 0.7;

    private static final List<Double> PRECISIONS = List.of(0.8, 0.9, 0.94, 0.96, 0.97, 0.98, 0.985, 0.99);
    private static final double DIGITS = 10_000;

    /** What counts a difference: more of it never makes a match likelier, whatever a training set suggests. */
    private static final Set<String> NOT_POSITIVE =
            Set.of("unexplained", "unexplainedNames", "otherQuestionWord", "toldReport");
    /** What measures agreement: more of it never makes a match less likely. */
    private static final Set<String> NOT_NEGATIVE =
            Set.of("cosine", "lead", "askedInWording", "askedInClaim", "wordingInAsked", "explained");

    private final List<TrainingSet> sets;

    CalibrationFit(List<TrainingSet> sets) {
        this.sets = List.copyOf(sets);
    }

    /** @throws InvalidSetException unless the part is named train: what is measured on must not have been fitted on */
    static void requireTraining(EvaluationSet set) {
        if (!set.part().equals("train")) {
            throw new InvalidSetException("--fit: the part '" + set.part() + "' of " + set.name()
                    + " is not for training; only parts named train are");
        }
    }

    /** @param ranked the questions on which the ranking was fitted, for the provenance */
    Calibration fit(RankWeights ranking, String ranked, LocalDate today) {
        List<LogisticRegression.Row> rows = new ArrayList<>();
        for (TrainingSet set : sets) {
            double weight = Math.min(1, MOST_ROWS / set.rows());
            set.asked().stream().filter(asked -> !asked.nearMiss()).forEach(asked -> asked.possible()
                    .forEach(possible ->
                            rows.add(new LogisticRegression.Row(possible.features(), possible.right(), weight))));
        }
        if (rows.stream().noneMatch(LogisticRegression.Row::right)
                || rows.stream().allMatch(LogisticRegression.Row::right)) {
            throw new InvalidSetException("--fit: " + rows.size() + " rows, among them no right or no wrong one");
        }
        double[] weights = scaled(LogisticRegression.fit(rows, signs()));
        Map<String, Double> named = new LinkedHashMap<>();
        for (int i = 0; i < weights.length; i++) {
            named.put(Calibration.featureNames().get(i), rounded(weights[i]));
        }
        List<Calibration.Point> curve = curve(weights);
        if (curve.isEmpty()) {
            throw new InvalidSetException("--fit: no probability reaches a precision of " + PRECISIONS.getFirst());
        }
        return new Calibration(provenance(ranked, today), ranking, named, curve);
    }

    private static int[] signs() {
        return Calibration.featureNames().stream()
                .mapToInt(name -> NOT_POSITIVE.contains(name) ? -1 : NOT_NEGATIVE.contains(name) ? 1 : 0)
                .toArray();
    }

    /**
     * The weights, scaled so that the probability of the best claim means what it says for questions as people ask them
     * (Platt, 1999): the rows teach what tells claims apart, but hold more hard cases than anybody asks.
     */
    private double[] scaled(double[] weights) {
        List<LogisticRegression.Row> best = new ArrayList<>();
        for (TrainingSet set : asPeopleAsk()) {
            List<TrainingSet.Possible> ofSet = set.asked().stream()
                    .filter(asked -> !asked.nearMiss())
                    .flatMap(
                            asked -> asked.possible().stream()
                                    .max(Comparator.comparingDouble(possible -> logit(weights, possible)))
                                    .stream())
                    .toList();
            double weight = Math.min(1, MOST_ROWS / Math.max(1, ofSet.size()));
            ofSet.forEach(possible -> best.add(
                    new LogisticRegression.Row(new double[] {1, logit(weights, possible)}, possible.right(), weight)));
        }
        if (best.stream().noneMatch(LogisticRegression.Row::right)
                || best.stream().allMatch(LogisticRegression.Row::right)) {
            return weights;
        }
        // a scale below 0 would turn every sign round
        double[] scale = LogisticRegression.fit(best, new int[] {0, 1});
        double[] scaled = weights.clone();
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] *= scale[1];
        }
        scaled[0] += scale[0];
        return scaled;
    }

    private static double logit(double[] weights, TrainingSet.Possible possible) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * possible.features()[i];
        }
        return sum;
    }

    private List<TrainingSet> asPeopleAsk() {
        List<TrainingSet> natural = sets.stream().filter(TrainingSet::natural).toList();
        return natural.isEmpty() ? sets : natural;
    }

    /**
     * The lowest probability, counted down from the highest, from which on answers reach each precision. Only what explains all
     * of a question is answered.
     */
    private List<Calibration.Point> curve(double[] weights) {
        List<Best> best = new ArrayList<>();
        for (TrainingSet set : asPeopleAsk()) {
            List<Best> ofSet = set.asked().stream()
                    .filter(asked -> !asked.nearMiss())
                    .flatMap(asked -> best(asked, weights).stream())
                    .toList();
            double weight = Math.min(1, MOST_QUESTIONS / ofSet.size());
            ofSet.forEach(each -> best.add(new Best(each.probability(), each.right(), weight)));
        }
        best.sort(Comparator.comparingDouble(Best::probability).reversed());
        List<Calibration.Point> curve = new ArrayList<>();
        for (double precision : PRECISIONS) {
            lowest(best, precision).ifPresent(p -> curve.add(new Calibration.Point(precision, rounded(p))));
        }
        return curve;
    }

    private record Best(double probability, boolean right, double weight) {}

    private static Optional<Best> best(TrainingSet.Asked asked, double[] weights) {
        return asked.possible().stream()
                .filter(TrainingSet.Possible::explained)
                .map(possible ->
                        new Best(LogisticRegression.probability(weights, possible.features()), possible.right(), 1))
                .max(Comparator.comparingDouble(Best::probability));
    }

    private static Optional<Double> lowest(List<Best> falling, double precision) {
        Optional<Double> lowest = Optional.empty();
        double right = 0;
        double all = 0;
        for (int i = 0; i < falling.size(); i++) {
            Best each = falling.get(i);
            right += each.right() ? each.weight() : 0;
            all += each.weight();
            // of those that are equally likely all are answered, or none
            boolean last = i + 1 == falling.size() || falling.get(i + 1).probability() < each.probability();
            if (last && right / all >= precision && each.probability() > LEAST_PROBABILITY) {
                lowest = Optional.of(each.probability());
            }
        }
        return lowest;
    }

    private String provenance(String ranked, LocalDate today) {
        return "ranking: conditional logit (Newton, L2 3.0 on features of unit deviation) on the up to 20 candidates of "
                + ranked
                + ", no set counting more than 1,000; probability: logistic regression (projected Newton, L2 1.0; no "
                + "weight of what counts a difference above 0, none of what measures agreement below) on the candidates "
                + "that passed all slots, up to 4 a question, near misses apart, no set counting more than 10,000 rows: "
                + sets.stream().map(TrainingSet::description).collect(Collectors.joining("; "))
                + "; scale (Platt) and curve on the questions of the folders among them, without the near misses; "
                + today;
    }

    private static double rounded(double value) {
        return Math.round(value * DIGITS) / DIGITS;
    }

    static void print(Calibration calibration, PrintWriter terminal) {
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

    /** Writes {@code calibration.json} as {@link Calibration#shipped} reads it. */
    static void write(Calibration calibration, Path file) {
        ObjectMapper json = new ObjectMapper();
        ObjectNode root = json.createObjectNode().put("provenance", calibration.provenance());
        ObjectNode ranking = root.putObject("ranking").putObject("weights");
        RankWeights.featureNames()
                .forEach(name ->
                        ranking.put(name, calibration.ranking().weights().get(name)));
        ObjectNode weights = root.putObject("weights");
        Calibration.featureNames()
                .forEach(name -> weights.put(name, calibration.weights().get(name)));
        ArrayNode curve = root.putArray("curve");
        calibration.curve().forEach(point -> curve.addObject()
                .put("precision", point.precision())
                .put("probability", point.probability()));
        try {
            Files.writeString(file, json.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n");
        } catch (IOException e) {
            throw new InvalidSetException("--out: " + file + " cannot be written: " + e, e);
        }
    }
}
