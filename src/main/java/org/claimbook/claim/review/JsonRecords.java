package org.claimbook.claim.review;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * Finds ClaimReviews in JSON: one, an array, the {@code @graph} of a page, or the elements of a DataFeed. Holds one of
 * them in memory at a time, however long the document is.
 */
final class JsonRecords {
    private static final String GRAPH = "@graph";
    private static final Set<String> LISTS = Set.of(GRAPH, "dataFeedElement", "itemListElement");
    /** Where objects of other types carry reviews. */
    private static final List<String> HOLDERS =
            List.of("item", GRAPH, "dataFeedElement", "itemListElement", "mainEntity", "review", "hasPart", "about");

    private static final int LONGEST_LINE = 8 << 20;
    private static final int DEEPEST = 8;

    private final RecordHandler handler;

    JsonRecords(RecordHandler handler) {
        this.handler = handler;
    }

    /** Reads documents that follow one another; what comes after an error of syntax is lost. */
    void read(InputStream in) throws IOException {
        try (JsonParser parser = Json.MAPPER.createParser(in)) {
            readAll(parser, 1, null);
        }
    }

    /** Reads a script in line {@code line} of a page, which may describe other things too. */
    void readPage(String json, long line) throws IOException {
        GraphLinks links = new GraphLinks(handler);
        try (JsonParser parser = Json.MAPPER.createParser(json)) {
            readAll(parser, line, links);
        }
        links.end();
    }

    private void readAll(JsonParser parser, long firstLine, @Nullable GraphLinks links) throws IOException {
        try {
            while (parser.nextToken() != null) {
                value(parser, firstLine - 1, links);
            }
        } catch (JsonProcessingException e) {
            long line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            handler.bad(firstLine - 1 + line, "not JSON, and nothing after it is read: " + Json.reason(e));
        }
    }

    private void value(JsonParser parser, long before, @Nullable GraphLinks graph) throws IOException {
        long line = before + parser.currentTokenLocation().getLineNr();
        switch (parser.currentToken()) {
            case START_ARRAY -> {
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    value(parser, before, graph);
                }
            }
            case START_OBJECT -> object(parser, before, line, graph);
            default -> handler.bad(line, ClaimReviewReader.quoted(parser.getText()) + " is no ClaimReview");
        }
    }

    private void object(JsonParser parser, long before, long line, @Nullable GraphLinks graph) throws IOException {
        ObjectNode rest = Json.MAPPER.createObjectNode();
        boolean isList = false;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            if (parser.nextToken() == JsonToken.START_ARRAY && LISTS.contains(name)) {
                isList = true;
                GraphLinks links = name.equals(GRAPH) ? new GraphLinks(handler) : graph;
                value(parser, before, links);
                if (links != null && links != graph) {
                    links.end();
                }
            } else {
                rest.set(name, parser.readValueAsTree());
            }
        }
        if (!isList) {
            found(line, rest, graph);
        }
    }

    private void found(long line, JsonNode node, @Nullable GraphLinks graph) {
        if (expand(line, node, graph, 0)) {
            return;
        }
        if (graph != null) {
            graph.other(node);
        } else if (!isEmptyItem(node)) {
            handler.bad(line, "no ClaimReview: its type is " + SchemaOrg.types(node));
        }
    }

    /** Feeds keep the items of withdrawn reviews. */
    private static boolean isEmptyItem(JsonNode node) {
        return SchemaOrg.isA(node, "DataFeedItem") && node.path("item").isEmpty();
    }

    /** Whether there was a review in it. */
    private boolean expand(long line, JsonNode node, @Nullable GraphLinks graph, int depth) {
        if (node.isArray()) {
            boolean any = false;
            for (JsonNode each : node) {
                any |= expand(line, each, graph, depth);
            }
            return any;
        }
        if (node.has(ClaimJson.RECORD) || ClaimReviewReader.isClaimReview(node)) {
            if (graph == null) {
                handler.record(line, node);
            } else {
                graph.review(line, node);
            }
            return true;
        }
        boolean any = false;
        for (String holder : depth < DEEPEST ? HOLDERS : List.<String>of()) {
            any |= node.path(holder).isContainerNode() && expand(line, node.path(holder), graph, depth + 1);
        }
        return any;
    }

    /** Reads one document a line; a bad line does no harm to the others. */
    void readLines(InputStream in) throws IOException {
        BufferedInputStream bytes = new BufferedInputStream(in, 1 << 16);
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        long number = 1;
        long length = 0;
        for (int b = bytes.read(); b >= 0; b = bytes.read()) {
            if (b != '\n') {
                length++;
                if (length <= LONGEST_LINE) {
                    line.write(b);
                }
                continue;
            }
            line(number, line.toString(StandardCharsets.UTF_8), length);
            line.reset();
            length = 0;
            number++;
        }
        line(number, line.toString(StandardCharsets.UTF_8), length);
    }

    private void line(long number, String text, long length) {
        String json = text.startsWith("\uFEFF") ? text.substring(1) : text;
        if (json.isBlank()) {
            return;
        }
        if (length > LONGEST_LINE) {
            handler.bad(number, "the line has %,d bytes, more than %,d".formatted(length, LONGEST_LINE));
            return;
        }
        try {
            found(number, Json.tree(json), null);
        } catch (BadReviewException e) {
            handler.bad(number, e.getMessage());
        }
    }
}
