package org.claimbook.claim.review.format;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

import org.claimbook.claim.review.value.BadReviewException;
import org.claimbook.claim.review.value.DecodedText;
import org.claimbook.claim.review.value.Json;

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
        String text;
        try (BufferedReader decoded = DecodedText.of(new ByteArrayInputStream(start))) {
            StringWriter all = new StringWriter();
            decoded.transferTo(all);
            text = all.toString().stripLeading();
        }
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (text.startsWith("<") || name.matches(".*\\.x?html?") && text.contains("<")) {
            return HTML;
        }
        if (text.startsWith("[")) {
            return JSON;
        }
        if (text.startsWith("{")) {
            return ofObject(text, name);
        }
        return CsvRecords.header(text.lines()).isEmpty() ? FACTS : CSV;
    }

    private static FileKind ofObject(String text, String name) {
        List<String> lines =
                text.lines().filter(line -> !line.isBlank()).limit(2).toList();
        if (name.endsWith(".ndjson")
                || name.endsWith(".jsonl")
                || lines.size() == 2 && lines.getLast().startsWith("{") && isWhole(lines.getFirst())) {
            return NDJSON;
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

    /** What is current is a list of claims that Fact Check Tools found; theirs have no slugs. */
    private static boolean isOfGoogle(JsonParser parser) throws IOException {
        int deep = 1;
        boolean found = false;
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            return false;
        }
        while (deep > 0 && !found && parser.nextToken() != null) {
            JsonToken token = parser.currentToken();
            deep += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            found = token == JsonToken.FIELD_NAME
                    && deep == 2
                    && parser.currentName().equals("claimReview");
        }
        return found;
    }

    private static boolean isFacts(String text) {
        try (JsonParser parser = Json.MAPPER.createParser(text)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                if (OF_FACTS.contains(name)) {
                    return !isOfGoogle(parser);
                }
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
