package org.claimbook.claim.review;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

/** What a file is, told by how it begins; its name decides only what its content leaves open. */
public enum FileKind {
    /** Facts in YAML, or in JSON; also whatever cannot be told, because the fact files' errors are the most helpful. */
    FACTS,
    /** ClaimReviews in one JSON document: one, an array, a graph or a DataFeed. */
    JSON,
    /** ClaimReviews, one JSON document a line. */
    NDJSON,
    /** A web page with ClaimReviews in its scripts. */
    HTML,
    /** A table with a ClaimReview in each row. */
    CSV;

    private static final int LOOKED_AT = 1 << 16;
    private static final Set<String> OF_FACTS = Set.of("topic", "speakers", "sources", "claims");

    /** @throws IOException if the file cannot be read */
    public static FileKind of(Path file) throws IOException {
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(LOOKED_AT);
        }
        String text = new String(start, StandardCharsets.UTF_8)
                .replaceFirst("^\uFEFF", "")
                .stripLeading();
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (text.startsWith("<")) {
            return HTML;
        }
        if (text.startsWith("[")) {
            return JSON;
        }
        if (text.startsWith("{")) {
            return ofObject(text, name);
        }
        String header = text.lines().findFirst().orElse("");
        return CsvRecords.isHeader(header) ? CSV : FACTS;
    }

    private static FileKind ofObject(String text, String name) throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8))) {
            String first = lines.readLine();
            String second =
                    lines.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
            if (name.endsWith(".ndjson") || name.endsWith(".jsonl") || second.startsWith("{") && isWhole(first)) {
                return NDJSON;
            }
        }
        return isFacts(text) ? FACTS : JSON;
    }

    private static boolean isWhole(String line) {
        try {
            return Json.tree(line).isObject();
        } catch (BadReviewException e) {
            return false;
        }
    }

    private static boolean isFacts(String text) {
        try (JsonParser parser = Json.MAPPER.createParser(text)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                if (OF_FACTS.contains(parser.currentName())) {
                    return true;
                }
                parser.nextToken();
                parser.skipChildren();
            }
            return false;
        } catch (IOException e) {
            // cut off after the first 64 K, or YAML with braces: then a quoted key tells
            return !text.startsWith("\"", 1)
                    && !text.substring(1).stripLeading().startsWith("\"");
        }
    }
}
