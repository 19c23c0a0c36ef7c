package org.claimbook.claim.review.format;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

import org.claimbook.claim.review.value.BadReviewException;
import org.claimbook.claim.review.value.Json;
import org.claimbook.claim.review.value.RecordTree;
import org.claimbook.claim.review.value.SchemaOrg;
import org.claimbook.claim.review.value.ShortStrings;

/**
 * Finds ClaimReviews in JSON: one, an array, the {@code @graph} of a page, the elements of a DataFeed, or what Google's
 * Fact Check Tools answer. Holds some of them in memory at a time, however long the document is.
 */
public final class JsonRecords {
    /** The property with all that an export of Claimbook knows of a claim. */
    public static final String RECORD = "claimbook:record";

    private static final Set<String> GRAPHS = Set.of("@graph", "@included", "@list", "@set");
    private static final Set<String> LISTS = Set.of("""
                @graph @included @list @set dataFeedElement itemListElement claims claimReviewMarkupPages results""".split("\\s+"));
    private static final int LONGEST_LINE = 8 << 20;
    private static final int DEEPEST = 16;
    private static final int DEEPEST_LIST = 32;

    private final RecordHandler handler;

    public JsonRecords(RecordHandler handler) {
        this.handler = handler;
    }

    /** Reads documents that follow one another; what comes after an error of syntax is lost. */
    public void read(Reader in) throws IOException {
        NearbyRecords records = new NearbyRecords(handler, new Surroundings());
        readAll(in, 1, records, false);
        records.end();
    }

    /** Reads a script in line {@code line} of a page, which may describe other things too. */
    void readScript(Reader script, long line, NearbyRecords page) throws IOException {
        readAll(script, line, page, true);
    }

    private void readAll(Reader in, long firstLine, NearbyRecords records, boolean page) throws IOException {
        try (JsonParser parser = Json.MAPPER.createParser(new ShortStrings(in))) {
            Document document = new Document(parser, firstLine - 1, records);
            try {
                while (parser.nextToken() != null) {
                    document.value(page, 0);
                }
            } catch (JsonProcessingException e) {
                long line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
                records.bad(firstLine - 1 + line, "not JSON, and nothing after it is read: " + Json.reason(e));
            }
        }
    }

    /** One document, token by token. */
    private final class Document {
        private final JsonParser parser;
        private final long before;
        private final NearbyRecords records;

        Document(JsonParser parser, long before, NearbyRecords records) {
            this.parser = parser;
            this.before = before;
            this.records = records;
        }

        /** @param graph whether other things than reviews are no errors here */
        void value(boolean graph, int depth) throws IOException {
            long line = before + parser.currentTokenLocation().getLineNr();
            if (depth > DEEPEST_LIST) {
                parser.skipChildren();
                records.bad(line, "lists are nested deeper than %d levels".formatted(DEEPEST_LIST));
                return;
            }
            switch (parser.currentToken()) {
                case START_ARRAY -> {
                    while (parser.nextToken() != JsonToken.END_ARRAY) {
                        value(graph, depth + 1);
                    }
                }
                case START_OBJECT -> object(line, graph, depth);
                default -> records.bad(line, ClaimReviewReader.quoted(parser.getText()) + " is no ClaimReview");
            }
        }

        private void object(long line, boolean graph, int depth) throws IOException {
            ObjectNode rest = Json.MAPPER.createObjectNode();
            RecordTree tree = new RecordTree(parser);
            boolean isList = false;
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                JsonToken value = parser.nextToken();
                if (LISTS.contains(name) && (value == JsonToken.START_ARRAY || isGraph(name, value))) {
                    isList = true;
                    value(graph || GRAPHS.contains(name), depth + 1);
                } else {
                    rest.set(name, tree.read());
                    if (name.equals("@context")) {
                        records.surroundings().context(rest.path(name));
                    }
                }
            }
            if (!tree.trouble().isEmpty()) {
                records.bad(line, "the record " + tree.trouble());
            } else if (!isList || ClaimReviewReader.isClaimReview(rest)) {
                found(line, rest, records, graph);
            } else {
                // a feed says beside its list what has no review
                if (!SchemaOrg.isA(rest, "DataFeed")) {
                    expand(line, rest, records, new Place(null, null, graph, 0));
                }
                records.other(rest);
            }
        }

        private static boolean isGraph(String name, JsonToken value) {
            return GRAPHS.contains(name) && value == JsonToken.START_OBJECT;
        }
    }

    /** Takes what microdata or a line of its own says. */
    void found(long line, JsonNode node, NearbyRecords records, boolean graph) {
        boolean any = expand(line, node, records, new Place(null, null, graph, 0));
        if (any && isRecord(node)) {
            return;
        }
        if (any || graph || node.has("@id")) {
            records.other(node);
        } else if (!isEmptyItem(node)) {
            records.bad(line, "no ClaimReview: its type is " + SchemaOrg.types(node));
        }
    }

    private static boolean isRecord(JsonNode node) {
        return node.has(RECORD) || ClaimReviewReader.isClaimReview(node);
    }

    /** Feeds keep the items of withdrawn reviews; lists refer to what stands elsewhere. */
    private static boolean isEmptyItem(JsonNode node) {
        JsonNode item = node.path("item");
        return SchemaOrg.isA(node, "DataFeedItem") && item.isEmpty()
                || SchemaOrg.isA(node, "ListItem") && (item.isTextual() || item.size() == 1 && item.has("@id"));
    }

    /**
     * Where a review stands.
     *
     * @param holder the article that is being looked into
     * @param claim the claim that is being looked into
     */
    private record Place(
            @Nullable JsonNode holder, @Nullable JsonNode claim, boolean graph, int depth) {
        Place in(JsonNode node) {
            return new Place(
                    Surroundings.isWork(node) ? node : holder,
                    SchemaOrg.isA(node, "Claim") ? node : null,
                    graph,
                    depth + 1);
        }

        /** The review, of the claim that it stands in unless it says of which. */
        ObjectNode complete(ObjectNode review) {
            boolean itself = !SchemaOrg.get(review, "claimReviewed").isMissingNode()
                    || !SchemaOrg.get(review, "itemReviewed").isMissingNode();
            if (claim == null || itself) {
                return review;
            }
            ObjectNode whole = Json.MAPPER.createObjectNode();
            whole.setAll(review);
            ObjectNode item = whole.putObject("itemReviewed");
            claim.properties().stream()
                    .filter(property -> !property.getKey().endsWith("review"))
                    .forEach(property -> item.set(property.getKey(), property.getValue()));
            return whole;
        }
    }

    private boolean expand(long line, JsonNode node, NearbyRecords records, Place place) {
        if (node.isArray()) {
            boolean any = false;
            for (JsonNode each : node) {
                any |= expand(line, each, records, place);
            }
            return any;
        }
        if (node.has(RECORD)) {
            records.whole(line, node);
            return true;
        }
        List<ObjectNode> ofGoogle = FactCheckTools.reviews(node);
        ofGoogle.forEach(review -> records.whole(line, review));
        if (!ofGoogle.isEmpty()) {
            return true;
        }
        if (node instanceof ObjectNode review && ClaimReviewReader.isClaimReview(node)) {
            records.review(line, place.complete(review), place.holder(), place.graph());
            others(line, review, records, place);
            return true;
        }
        records.surroundings().work(node);
        boolean any = false;
        if (place.depth() < DEEPEST) {
            for (JsonNode inner : node) {
                any |= inner.isContainerNode() && expand(line, inner, records, place.in(node));
            }
        }
        return any;
    }

    /** The reviews that a review mentions, other than itself; what else it speaks of says nothing of it. */
    private static void others(long line, JsonNode review, NearbyRecords records, Place place) {
        String claim = SchemaOrg.text(review, "claimReviewed");
        others(line, review, claim, records, place);
    }

    private static void others(long line, JsonNode node, String claim, NearbyRecords records, Place place) {
        if (place.depth() == DEEPEST) {
            return;
        }
        for (JsonNode inner : node) {
            String text = SchemaOrg.text(inner, "claimReviewed");
            if (inner instanceof ObjectNode other
                    && SchemaOrg.isA(inner, "ClaimReview")
                    && !text.isEmpty()
                    && !text.equals(claim)) {
                records.review(line, other, place.holder(), place.graph());
            }
            if (inner.isContainerNode()) {
                others(line, inner, claim, records, place.in(node));
            }
        }
    }

    /** Reads one document a line; a bad line does no harm to the others. */
    public void readLines(BufferedReader in) throws IOException {
        StringBuilder line = new StringBuilder();
        long number = 1;
        long length = 0;
        for (int c = in.read(); c >= 0; c = in.read()) {
            if (c != '\n') {
                length++;
                if (length <= LONGEST_LINE) {
                    line.append((char) c);
                }
                continue;
            }
            line(number, line.toString(), length);
            line.setLength(0);
            length = 0;
            number++;
        }
        line(number, line.toString(), length);
    }

    private void line(long number, String json, long length) {
        if (json.isBlank()) {
            return;
        }
        if (length > LONGEST_LINE) {
            handler.bad(number, "the line has %,d characters, more than %,d".formatted(length, LONGEST_LINE));
            return;
        }
        try {
            JsonNode node = Json.tree(json);
            NearbyRecords records = new NearbyRecords(handler, new Surroundings());
            records.surroundings().context(node.path("@context"));
            found(number, node, records, node.has("@graph"));
            records.end();
        } catch (BadReviewException e) {
            handler.bad(number, e.getMessage());
        }
    }
}
