package org.claimbook.claim.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.claimbook.Packaged;
import org.claimbook.telegram.trial.StoreCheck;

/** Imports and exports with the packaged application, as a process of its own with little memory. */
class ReviewProcessIT {
    private static final Duration LONG = Duration.ofMinutes(10);
    /** Ten thousand take minutes, so they are for those who ask for them: -Dclaimbook.exchange.claims=10000. */
    private static final int CLAIMS = Integer.getInteger("claimbook.exchange.claims", 250);

    private static final int REVIEWS = 3_000;
    private static final long BYTES_EACH = 6_000;

    @TempDir
    Path folder;

    private final List<Process> started = new ArrayList<>();
    private final Map<String, String> environment = new HashMap<>();

    @AfterEach
    void endAll() throws InterruptedException {
        for (Process process : started) {
            process.destroyForcibly().waitFor();
        }
    }

    @Test
    void claimsComeBackFromAnExport() throws Exception {
        Path generated = folder.resolve("generated.ndjson");
        try (Writer out = Files.newBufferedWriter(generated);
                RecordWriter writer = RecordWriter.of(ExportFormat.NDJSON, out)) {
            for (ObjectNode each : new GeneratedClaims(7, 100).records(CLAIMS)) {
                writer.write(each);
            }
        }
        // which are generated too, thousands of them, and nobody wants to know their answers
        environment.put("CLAIMBOOK_GATE_MODE", "off");
        Path first = folder.resolve("first.csv");
        Path second = folder.resolve("second.csv");

        assertThat(run("one", "import", generated.toString()))
                .contains("ClaimReviews: %,d added, 0 updated".formatted(CLAIMS));
        run("one", "export", "--format", "csv", "--to", first.toString());
        assertThat(run("two", "import", first.toString())).contains(" 0 unchanged, 0 bad");
        run("two", "export", "--format", "csv", "--to", second.toString());

        assertThat(first).hasSameBinaryContentAs(second);
        assertThat(Files.readString(first).split("claimbook:record\"\":\\{", -1))
                .hasSizeGreaterThan(CLAIMS);
    }

    @Test
    void anImportThatIsKilledGoesOnWhereItWas() throws Exception {
        Path feed = GeneratedReviews.feed(REVIEWS, folder.resolve("feed.json"));
        environment.put("QUARKUS_LOG_CATEGORY__ORG_CLAIMBOOK_OPS__LEVEL", "DEBUG");
        Process killed = start("store", "import", feed.toString());
        Pattern progress = Pattern.compile("(\\d+) of (\\d+) KB");
        await().atMost(LONG).pollInterval(Duration.ofMillis(50)).until(() -> progress.matcher(
                        Files.readString(folder.resolve("errors")))
                .results()
                .anyMatch(told -> Long.parseLong(told.group(1)) > Long.parseLong(told.group(2)) / 4));
        killed.destroyForcibly().waitFor();
        environment.clear();
        long kept = reviewsStored();

        String report = run("store", "import", feed.toString());

        // what is seen is not on the disk yet: the last chunk may be gone
        assertThat(kept).isBetween(500L, REVIEWS - 1L);
        assertThat(report)
                .contains("ClaimReviews: %,d added, 0 updated (0 reassessed), %,d unchanged, 0 bad"
                        .formatted(REVIEWS - kept, kept));
        assertThat(reviewsStored()).isEqualTo(REVIEWS);
        // three times as much before it is tidied up
        assertThat(folder.resolve("store/claimbook.mv.db"))
                .satisfies(file -> assertThat(Files.size(file)).isLessThan(REVIEWS * BYTES_EACH));
    }

    @Test
    void whoAsksForHelpOpensNoStore() throws Exception {
        assertThat(run("none", "import", "--help")).contains("Usage: claimbook import");
        assertThat(run("none", "--help")).contains("Usage: claimbook", "export", "draft", "key");

        assertThat(folder.resolve("none")).doesNotExist();
    }

    @Test
    void theResultStandsAloneOnStandardOutput() throws Exception {
        environment.put("QUARKUS_LOG_CATEGORY__IO_QUARKUS__LEVEL", "INFO");

        String key = run("keys", "key", "create", "--role", "editor", "--name", "a test");

        assertThat(key).matches("\\S+\\R");
        assertThat(folder.resolve("errors")).content().contains("started in");
    }

    @Test
    void goldenQuestionsAreAskedWhereNobodyServesFromAnIndex() throws Exception {
        String question = "The mayor of Aldwick sold the town's bridge.";
        Path facts = Files.writeString(folder.resolve("golden.yaml"), """
                topic: {slug: aldwick, title: Aldwick}
                claims:
                  - slug: aldwick-bridge
                    text: The mayor of Aldwick has sold the bridge of the town.
                    golden: {match: ["%s"], noMatch: ["Who painted the chapel?"]}
                """.formatted(question));

        String report = run("golden", "import", facts.toString(), "src/test/resources/claimreview/one.json");

        assertThat(report)
                .contains("claims: 1 added", "ClaimReviews: 1 added")
                .containsOnlyOnce("golden question")
                .contains("golden question '" + question + "' should be answered with 'aldwick-bridge'");
    }

    private String run(String store, String... arguments) throws Exception {
        Process process = start(store, arguments);
        assertThat(process.waitFor(LONG.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue())
                .as(Files.readString(folder.resolve("errors")))
                .isZero();
        return Files.readString(folder.resolve("output"));
    }

    private Process start(String store, String... arguments) throws IOException {
        List<String> command = Packaged.command(Packaged.application(), "192m");
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("CLAIMBOOK_DATA", folder.resolve(store).toString());
        builder.environment().put("CLAIMBOOK_LOG_JSON", "false");
        builder.environment().put("TELEGRAM_BOT_TOKEN", "");
        builder.environment().putAll(environment);
        Process process = builder.redirectError(folder.resolve("errors").toFile())
                .redirectOutput(folder.resolve("output").toFile())
                .start();
        started.add(process);
        return process;
    }

    private long reviewsStored() throws SQLException {
        return new StoreCheck(folder.resolve("store/claimbook")).count("claim_review");
    }
}
