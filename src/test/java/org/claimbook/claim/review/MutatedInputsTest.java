package org.claimbook.claim.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.claimbook.claim.review.format.FileKind;
import org.claimbook.claim.review.format.RecordHandler;
import org.claimbook.claim.review.format.ReviewParts;
import org.claimbook.claim.review.value.BadReviewException;

/** Whatever an input is, each record of it is read or refused with a reason; {@code ./claimbook trial import} does more. */
@Tag("slow")
class MutatedInputsTest {
    private static final int INPUTS = Integer.getInteger("claimbook.import.inputs", 400);
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);

    @TempDir
    Path folder;

    private final VerdictTable verdicts = VerdictTable.shipped();
    private int read;
    private int refused;

    @Test
    void eachRecordIsReadOrRefused() throws IOException {
        MutatedInputs inputs =
                new MutatedInputs(Path.of("src/test/resources/claimreview"), Long.getLong("claimbook.import.seed", 1));
        for (int number = 0; number < INPUTS; number++) {
            MutatedInputs.Input input = inputs.next(number);
            Path file = Files.write(folder.resolve(input.name()), input.bytes());
            try {
                read(file);
            } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
                Path kept = Files.copy(
                        file,
                        Files.createDirectories(Path.of("target/received")).resolve(input.name()),
                        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
                throw new AssertionError("input " + number + ": " + kept, e);
            }
            Files.delete(file);
        }

        assertThat(read).isGreaterThan(INPUTS / 2);
        assertThat(refused).isGreaterThan(INPUTS / 10);
    }

    private void read(Path file) throws IOException {
        FileKind kind = FileKind.of(file);
        if (kind == FileKind.FACTS) {
            return;
        }
        try (var in = Files.newInputStream(file)) {
            ReviewImport.read(in, kind, new RecordHandler() {
                @Override
                public void record(long line, JsonNode record) {
                    try {
                        taken(record);
                    } catch (BadReviewException e) {
                        bad(line, e.getMessage());
                    }
                }

                @Override
                public void bad(long line, String reason) {
                    assertThat(line).isPositive();
                    assertThat(reason).isNotBlank().hasSizeLessThan(2000);
                    refused++;
                }
            });
        }
    }

    private void taken(JsonNode record) {
        if (record.has(ClaimJson.RECORD)) {
            ClaimRecordReader.read(record.path(ClaimJson.RECORD));
            return;
        }
        ReviewParts parts = new ReviewParts(record);
        for (int i = 0; i < parts.count(); i++) {
            ReviewRecord review = ReviewRecord.of(parts.part(i), verdicts);
            assertThat(new ReviewedClaim(review, verdicts, KnownNames.none(), TODAY, "en")
                            .claim()
                            .text())
                    .isEqualTo(review.review().claimReviewed());
            read++;
        }
    }
}
