package org.claimbook.claim.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.claimbook.claim.Claim;
import org.claimbook.claim.Statement;
import org.claimbook.claim.review.format.ClaimReview;
import org.claimbook.claim.review.format.FileKind;
import org.claimbook.claim.review.format.RecordHandler;
import org.claimbook.claim.review.format.ReviewParts;
import org.claimbook.claim.review.value.BadReviewException;
import org.claimbook.language.LanguageGuess;

/**
 * What publishers' pages and files have in the wild, a folder for each kind; beside each input stands what has to come of
 * it, approved by a person: what came is left in {@code target/received/claimreview}.
 */
class FieldImportTest {
    private static final Path FIELD = Path.of("src/test/resources/claimreview/field");
    private static final VerdictTable VERDICTS = VerdictTable.shipped();
    private static final LanguageGuess GUESS = new LanguageGuess();
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);
    private static final String APPROVED = ".approved";

    static Stream<Path> graphsAndPages() throws IOException {
        return inputs("graphs-and-pages");
    }

    @ParameterizedTest
    @MethodSource
    void graphsAndPages(Path input) throws IOException {
        comesOf(input);
    }

    static Stream<Path> dates() throws IOException {
        return inputs("dates");
    }

    @ParameterizedTest
    @MethodSource
    void dates(Path input) throws IOException {
        comesOf(input);
    }

    static Stream<Path> languages() throws IOException {
        return inputs("languages");
    }

    @ParameterizedTest
    @MethodSource
    void languages(Path input) throws IOException {
        comesOf(input);
    }

    static Stream<Path> addresses() throws IOException {
        return inputs("addresses");
    }

    @ParameterizedTest
    @MethodSource
    void addresses(Path input) throws IOException {
        comesOf(input);
    }

    static Stream<Path> scriptsAndEncodings() throws IOException {
        return inputs("scripts-and-encodings");
    }

    @ParameterizedTest
    @MethodSource
    void scriptsAndEncodings(Path input) throws IOException {
        comesOf(input);
    }

    static Stream<Path> whoSaysIt() throws IOException {
        return inputs("who-says-it");
    }

    @ParameterizedTest
    @MethodSource
    void whoSaysIt(Path input) throws IOException {
        comesOf(input);
    }

    static Stream<Path> otherFormats() throws IOException {
        return inputs("other-formats");
    }

    @ParameterizedTest
    @MethodSource
    void otherFormats(Path input) throws IOException {
        comesOf(input);
    }

    private static Stream<Path> inputs(String kind) throws IOException {
        try (Stream<Path> files = Files.list(FIELD.resolve(kind))) {
            return files.filter(file -> !file.toString().endsWith(APPROVED)).sorted().toList().stream();
        }
    }

    private static void comesOf(Path input) throws IOException {
        List<String> lines = new ArrayList<>();
        try (InputStream in = Files.newInputStream(input)) {
            ReviewImport.read(in, FileKind.of(input), new Describing(lines));
        }
        Path received = Path.of("target/received/claimreview", FIELD.relativize(input) + APPROVED);
        Files.createDirectories(received.getParent());
        Files.writeString(received, String.join("\n", lines) + "\n");

        assertThat(received).hasSameTextualContentAs(Path.of(input + APPROVED));
    }

    /** Makes a line of each claim that would be stored. */
    private record Describing(List<String> lines) implements RecordHandler {
        @Override
        public void record(long line, JsonNode node) {
            try {
                ReviewParts parts = new ReviewParts(node);
                for (int i = 0; i < parts.count(); i++) {
                    lines.add(described(ReviewRecord.of(parts.part(i), VERDICTS)));
                }
                if (parts.leftOut() > 0) {
                    lines.add("left out: " + parts.leftOut());
                }
            } catch (BadReviewException e) {
                bad(line, e.getMessage());
            }
        }

        @Override
        public void bad(long line, String reason) {
            lines.add("line " + line + ": " + reason);
        }
    }

    private static String described(ReviewRecord record) {
        ClaimReview review = record.review();
        Claim claim =
                new ReviewedClaim(record, VERDICTS, KnownNames.none(), TODAY, review.language("", GUESS::of)).claim();
        String person = review.author().person();
        String assessed = claim.currentAssessment()
                .map(each -> each.verdict() + " by " + each.assessor()
                        + (each.asOf() == null ? ", date unknown" : " as of " + each.asOf()))
                .orElse("not assessed");
        String said = claim.statements().stream()
                .filter(statement -> statement.slug().startsWith("claimant"))
                .map(FieldImportTest::said)
                .collect(Collectors.joining("; "));
        return "%s [%s] %s%s <%s>%s"
                .formatted(
                        claim.text(),
                        claim.language(),
                        assessed,
                        person.isEmpty() ? "" : " (" + person + ")",
                        review.url(),
                        said.isEmpty() ? "" : " said " + said);
    }

    private static String said(Statement statement) {
        String elsewhere = statement.sources().stream()
                .limit(statement.sources().size() - 1L)
                .map(source -> " at " + source.url())
                .collect(Collectors.joining());
        return statement.speaker().name() + (statement.saidOn() == null ? "" : " on " + statement.saidOn()) + elsewhere;
    }
}
