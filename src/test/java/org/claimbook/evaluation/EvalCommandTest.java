package org.claimbook.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

import org.claimbook.matching.likelihood.Calibration;
import org.claimbook.matching.likelihood.RankWeights;

/** The whole command on a set of eight claims. */
@Tag("slow")
class EvalCommandTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-04T05:06:07Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    private final StringWriter output = new StringWriter();
    private final StringWriter errors = new StringWriter();

    @Test
    void measuresAndReports() throws IOException {
        Path json = folder.resolve("figures.json");
        Path report = folder.resolve("report.html");

        int status = eval("tiny", "--part", "dev", "--json", json.toString(), "--report", report.toString());

        assertThat(errors.toString()).isEmpty();
        assertThat(status).isZero();
        JsonNode figures = new ObjectMapper().readTree(json.toFile());
        assertThat(figures.at("/claims").asInt()).isEqualTo(8);
        assertThat(figures.at("/retrieval/questions").asInt()).isEqualTo(6);
        for (String ranking :
                List.of("/retrieval", "/baselines/bm25", "/baselines/vectors", "/baselines/weightedSum")) {
            for (String figure : List.of("map1", "map3", "map5", "p1", "recall5", "recall10", "recall20", "mrr")) {
                assertThat(figures.at(ranking + "/" + figure).isNumber())
                        .as(ranking + "/" + figure)
                        .isTrue();
            }
        }
        assertThat(figures.at("/baselines/weightedSum/recall5").asDouble()).isEqualTo(1);
        assertThat(figures.at("/decision/answerable").asInt()).isEqualTo(6);
        for (String stage : List.of("read", "encode", "retrieve", "verify", "total")) {
            assertThat(figures.at("/latency/" + stage + "/p50Micros").asDouble())
                    .as(stage)
                    .isPositive();
            assertThat(figures.at("/latency/" + stage + "/p99Micros").asDouble())
                    .as(stage)
                    .isPositive();
            assertThat(figures.at("/latency/" + stage + "/cpuMeanMicros").isMissingNode())
                    .as(stage)
                    .isFalse();
        }
        assertThat(output.toString()).contains("MAP@5", "weightedSum", "calibration error");
        assertThat(Files.readString(report)).contains("data:image/svg+xml;base64,", "Worst misses by kind");
    }

    @Test
    void leavesRightClaimsOutButAsksNearMissesWithAll() throws IOException {
        Path json = folder.resolve("figures.json");

        eval("tiny", "--part", "train", "--unanswerable", "0.5", "--seed", "7", "--json", json.toString());

        JsonNode figures = new ObjectMapper().readTree(json.toFile());
        assertThat(figures.at("/claimsLeftOut").asInt()).isEqualTo(3);
        assertThat(figures.at("/decision/questions").asInt()).isEqualTo(6);
        assertThat(figures.at("/decision/answerable").asInt()).isEqualTo(3);
        assertThat(figures.at("/nearMisses/asked").asInt()).isEqualTo(2);
        assertThat(figures.at("/nearMisses/byKind/number/of").asInt()).isEqualTo(1);
        assertThat(figures.at("/outOfScope/asked").asInt()).isEqualTo(2);
    }

    @Test
    void measuresSeveralSetsAndPoolsThem() throws IOException {
        Path json = folder.resolve("figures.json");
        Path report = folder.resolve("report.html");

        int status = eval(
                List.of(Sets.resource("tiny") + ":train", Sets.resource("tiny").toString()),
                "--part",
                "dev",
                "--json",
                json.toString(),
                "--report",
                report.toString());

        assertThat(errors.toString()).isEmpty();
        assertThat(status).isZero();
        JsonNode figures = new ObjectMapper().readTree(json.toFile());
        assertThat(figures.at("/sets/0/part").asText()).isEqualTo("train");
        assertThat(figures.at("/sets/1/part").asText()).isEqualTo("dev");
        assertThat(figures.at("/sets/1/retrieval/questions").asInt()).isEqualTo(6);
        assertThat(figures.at("/pooled/set").asText()).isEqualTo("pooled: tiny train, tiny dev");
        assertThat(figures.at("/pooled/decision/questions").asInt()).isEqualTo(12);
        assertThat(figures.at("/pooled/decision/genuineAnswered/count").asInt())
                .isEqualTo(figures.at("/sets/0/decision/genuineAnswered/count").asInt()
                        + figures.at("/sets/1/decision/genuineAnswered/count").asInt())
                .isPositive();
        assertThat(figures.at("/pooled/nearMisses/asked").asInt()).isEqualTo(2);
        assertThat(figures.at("/pooled/nearMisses/byKind/entity/of").asInt()).isEqualTo(1);
        assertThat(output.toString()).contains("pooled: tiny train, tiny dev", "or offered");
        assertThat(Files.readString(report)).contains("Evaluation of pooled: tiny train, tiny dev");
    }

    /** A copy of the set without its other parts is one to spare a slice of; the set itself is not. */
    @Test
    void ofSeveralSetsOnlyThoseWithoutAPartToMeasureOnAreSlicedAndReduced() throws IOException {
        Path only = Files.createDirectory(folder.resolve("train-only"));
        for (String file : List.of("claims.tsv", "questions-train.tsv", "qrels-train.tsv", "adversaries-train.tsv")) {
            Files.copy(Sets.resource("tiny").resolve(file), only.resolve(file));
        }
        Path json = folder.resolve("figures.json");

        eval(
                List.of(only.toString(), Sets.resource("tiny").toString()),
                "--part",
                "train",
                "--unanswerable",
                "1",
                "--slice",
                "fit",
                "--json",
                json.toString());

        JsonNode figures = new ObjectMapper().readTree(json.toFile());
        assertThat(figures.at("/sets/0/slice").asText()).isEqualTo("fit");
        assertThat(figures.at("/sets/0/decision/questions").asInt()).isPositive();
        assertThat(figures.at("/sets/0/decision/answerable").asInt()).isZero();
        assertThat(figures.at("/sets/0/decision/absentOffered/of")).isEqualTo(figures.at("/sets/0/decision/questions"));
        assertThat(figures.at("/sets/1/slice").asText()).isEqualTo("all");
        assertThat(figures.at("/sets/1/decision/answerable").asInt()).isEqualTo(6);
    }

    @Test
    void leavesOneSetOutOfTheFittingAndMeasuresOnIt() throws IOException {
        Path json = folder.resolve("figures.json");
        Path other = Files.createDirectory(folder.resolve("other"));
        try (var files = Files.list(Sets.resource("tiny"))) {
            for (Path file : files.toList()) {
                Files.copy(file, other.resolve(file.getFileName()));
            }
        }
        List<String> sets = List.of(Sets.resource("tiny") + ":train", other + ":train");

        int status = eval(sets, "--fit", "--leave-one-out", "--json", json.toString());

        assertThat(errors.toString()).isEmpty();
        assertThat(status).isZero();
        JsonNode figures = new ObjectMapper().readTree(json.toFile());
        assertThat(figures.at("/sets/0/set").asText()).isEqualTo("tiny");
        assertThat(figures.at("/sets/0/fittedOn").asText()).isEqualTo("other");
        assertThat(figures.at("/sets/1/fittedOn").asText()).isEqualTo("tiny");
        assertThat(figures.at("/pooled/decision/questions").asInt()).isEqualTo(12);
        assertThat(figures.at("/pooled/nearMisses/asked").asInt()).isEqualTo(4);
        assertThat(figures.at("/pooled/retrieval/questions").asInt())
                .as("not ranked")
                .isZero();
    }

    @Test
    void aSecondRunFindsTheVectorsOfTheFirst() throws IOException {
        eval("tiny", "--part", "dev");
        long size = cacheSize();
        eval("tiny", "--part", "dev");

        assertThat(size).isPositive();
        assertThat(cacheSize()).isEqualTo(size);
    }

    @Test
    void fitsOnTraining() throws IOException {
        Path out = folder.resolve("calibration.json");

        int status = eval("tiny", "--part", "train", "--fit", "--out", out.toString());

        assertThat(errors.toString()).isEmpty();
        assertThat(status).isZero();
        Calibration fitted = new ObjectMapper().readValue(out.toFile(), Calibration.class);
        assertThat(fitted.weights()).containsOnlyKeys(Calibration.featureNames().toArray(String[]::new));
        assertThat(fitted.ranking().weights())
                .containsOnlyKeys(RankWeights.featureNames().toArray(String[]::new));
        assertThat(fitted.provenance())
                .contains("tiny (part train, slice all", "6 questions, 2 near misses, 2 out of scope", "2026-03-04");
    }

    @Test
    void saysWhichFurtherJudgementsWereFittedOn() throws IOException {
        Path judged = Files.writeString(folder.resolve("read-answers.tsv"), "no such question\tno such claim\n");
        Path out = folder.resolve("calibration.json");

        int status = eval("tiny", "--part", "train", "--fit", "--judged", judged.toString(), "--out", out.toString());

        assertThat(errors.toString()).isEmpty();
        assertThat(status).isZero();
        assertThat(new ObjectMapper().readValue(out.toFile(), Calibration.class).provenance())
                .contains("with the further judgements of read-answers.tsv");
    }

    @Test
    void refusesToFitOnWhatIsMeasuredOn() {
        for (String part : List.of("dev", "test")) {
            assertThat(eval("tiny", "--part", part, "--fit")).isEqualTo(1);
            assertThat(errors.toString()).contains("--fit: the part '" + part + "' of tiny is not for training");
        }
        assertThat(eval("../questions/putin-residence-test.yaml", "--fit")).isEqualTo(1);
        assertThat(eval("tiny", "--part", "train", "--slice", "dev", "--fit")).isEqualTo(2);
    }

    @Test
    void namesWrongValues() {
        assertThat(eval("tiny")).isEqualTo(2);
        assertThat(eval("tiny", "--part", "dev", "--unanswerable", "1.5")).isEqualTo(2);
        assertThat(eval("tiny", "--part", "dev", "--target-precision", "2")).isEqualTo(2);

        assertThat(eval("tiny", "--part", "train", "--fit", "--leave-one-out")).isEqualTo(2);
        assertThat(eval(List.of(Sets.resource("../questions/putin-residence-test.yaml") + ":dev")))
                .isEqualTo(2);

        assertThat(errors.toString())
                .contains("--leave-one-out: needs --fit and several sets", "is no folder, so that it has no part dev");
        assertThat(errors.toString()).contains("--part: is missing", "--unanswerable: 1.5", "targetPrecision: 2.0");
    }

    private int eval(String set, String... options) {
        return eval(List.of(Sets.resource(set).toString()), options);
    }

    private int eval(List<String> sets, String... options) {
        List<String> arguments = new ArrayList<>(sets);
        arguments.addAll(List.of(options));
        arguments.addAll(List.of("--cache", folder.resolve("cache").toString()));
        return new CommandLine(new EvalCommand(CLOCK))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(new PrintWriter(output))
                .setErr(new PrintWriter(errors))
                .execute(arguments.toArray(String[]::new));
    }

    private long cacheSize() throws IOException {
        try (var files = Files.list(folder.resolve("cache"))) {
            long size = 0;
            for (Path file : files.toList()) {
                size += Files.size(file);
            }
            return size;
        }
    }
}
