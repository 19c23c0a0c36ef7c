package org.claimbook.matching;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.claimbook.matching.search.ClaimDocument;

/**
 * What is measured: claims, and questions none of which is asked twice. Either generated, or those of an evaluation
 * folder.
 *
 * @param id names the set; stores are kept under it
 */
record Questions(String id, List<ClaimDocument> claims, List<String> questions) {
    private static final int CLAIMS = 14_231;
    private static final int QUESTIONS = 4_000;

    /**
     * The set that the system properties {@code bench.folder} and {@code bench.part} name, in the format of the
     * evaluation; else the generated one.
     */
    static Questions chosen() {
        String folder = System.getProperty("bench.folder", "");
        return folder.isEmpty() ? generated() : of(Path.of(folder), System.getProperty("bench.part", "dev"));
    }

    private static Questions generated() {
        GeneratedClaims generated = new GeneratedClaims(1);
        List<ClaimDocument> claims = new ArrayList<>();
        List<String> questions = new ArrayList<>();
        for (int i = 0; i < CLAIMS; i++) {
            GeneratedClaims.Drawn drawn = generated.next();
            claims.add(new ClaimDocument(
                    "generated-" + i, drawn.claim(), List.of(drawn.phrasing()), List.of(), Set.of(), Set.of()));
            if ((long) i * QUESTIONS / CLAIMS != (i - 1L) * QUESTIONS / CLAIMS) {
                questions.add(drawn.question());
            }
        }
        return new Questions("generated-1", claims, questions);
    }

    private static Questions of(Path folder, String part) {
        List<ClaimDocument> claims = rows(folder.resolve("claims.tsv")).stream()
                .map(row -> new ClaimDocument(
                        row[0],
                        row[1],
                        row.length > 2 && !row[2].isBlank() ? List.of(row[2]) : List.of(),
                        List.of(),
                        Set.of(),
                        Set.of()))
                .toList();
        List<String> questions = rows(folder.resolve("questions-" + part + ".tsv")).stream()
                .map(row -> row[1])
                .distinct()
                .toList();
        return new Questions(folder.getFileName().toString(), claims, questions);
    }

    private static List<String[]> rows(Path file) {
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                    .map(line -> line.split("\t"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("bench.folder: " + file + " cannot be read", e);
        }
    }
}
