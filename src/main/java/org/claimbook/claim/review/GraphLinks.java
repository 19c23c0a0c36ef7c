package org.claimbook.claim.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The nodes of a graph refer to each other by their ids: puts into a review what it only refers to. */
final class GraphLinks {
    private static final List<String> LINKS = List.of("author", "itemReviewed", "reviewRating");
    /** A page has some dozens; a feed that comes as a graph must not fill the memory. */
    private static final int MOST = 1000;

    private final RecordHandler handler;
    private final Map<String, JsonNode> nodes = new HashMap<>();
    private final List<Waiting> waiting = new ArrayList<>();

    private record Waiting(long line, JsonNode review) {}

    GraphLinks(RecordHandler handler) {
        this.handler = handler;
    }

    void other(JsonNode node) {
        if (node.has("@id") && nodes.size() < MOST) {
            nodes.put(node.path("@id").asText(), node);
        }
    }

    void review(long line, JsonNode review) {
        if (waiting.size() < MOST && !isWhole(review)) {
            waiting.add(new Waiting(line, review));
        } else {
            handler.record(line, linked(review, 0));
        }
    }

    void end() {
        waiting.forEach(each -> handler.record(each.line(), linked(each.review(), 0)));
        waiting.clear();
    }

    private boolean isWhole(JsonNode node) {
        return LINKS.stream()
                .map(node::path)
                .allMatch(value ->
                        (!isLink(value) || nodes.containsKey(value.path("@id").asText())) && isWhole(value));
    }

    private JsonNode linked(JsonNode node, int depth) {
        if (!node.isObject() || depth > 2) {
            return node;
        }
        ObjectNode copy = node.deepCopy();
        for (String key : LINKS) {
            JsonNode value = copy.path(key);
            JsonNode target =
                    isLink(value) ? nodes.getOrDefault(value.path("@id").asText(), value) : value;
            if (target.isObject()) {
                copy.set(key, linked(target, depth + 1));
            }
        }
        return copy;
    }

    private static boolean isLink(JsonNode node) {
        return node.isObject() && node.size() == 1 && node.has("@id");
    }
}
