package org.claimbook.claim.review.format;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

import org.claimbook.claim.review.value.BadReviewException;
import org.claimbook.claim.review.value.Json;
import org.claimbook.claim.review.value.RecordTree;
import org.claimbook.claim.review.value.SchemaOrg;

/**
 * The nodes of a document refer to each other by their ids: puts into a review what it only refers to. Neither cycles nor
 * a large node that is referred to again and again make more of a document than it is worth.
 */
final class GraphLinks {
    private static final List<String> LINKS =
            List.of("author", "publisher", "itemReviewed", "reviewRating", "worksFor", "affiliation");
    private static final int DEEPEST = 3;
    private static final int DEEPEST_NODE = 16;
    /** Beyond it only the words of a node are linked. */
    private static final int LARGE_NODE = 20_000;

    private static final int MOST_KEPT = 8_000_000;
    private static final int MOST_LINKED = 64_000_000;

    private final Map<String, ObjectNode> nodes = new HashMap<>();
    private final Map<String, Set<String>> byFragment = new HashMap<>();
    private int kept;
    private int linked;

    void add(JsonNode node) {
        add(node, 0);
    }

    private void add(JsonNode node, int depth) {
        if (depth > DEEPEST_NODE || kept > MOST_KEPT) {
            return;
        }
        String id = node.path("@id").asText("");
        // a mere reference says nothing
        if (node instanceof ObjectNode object && !id.isEmpty() && node.size() > 1) {
            kept += RecordTree.size(node, MOST_KEPT);
            nodes.merge(id, object, GraphLinks::both);
            int fragment = id.indexOf('#');
            if (fragment >= 0) {
                byFragment
                        .computeIfAbsent(id.substring(fragment), each -> new HashSet<>())
                        .add(id);
            }
        }
        for (JsonNode each : node) {
            if (each.isContainerNode()) {
                add(each, depth + 1);
            }
        }
    }

    /** What is said of a node in two places. */
    private static ObjectNode both(ObjectNode first, ObjectNode second) {
        ObjectNode both = Json.MAPPER.createObjectNode();
        both.setAll(second);
        both.setAll(first);
        return both;
    }

    boolean isWhole(JsonNode review) {
        return isWhole(review, 0);
    }

    private boolean isWhole(JsonNode node, int depth) {
        if (depth > DEEPEST) {
            return true;
        }
        for (String key : LINKS) {
            for (JsonNode value : values(node.path(key))) {
                if (isBare(value) && target(value) == null || value.isObject() && !isWhole(value, depth + 1)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static List<JsonNode> values(JsonNode node) {
        return SchemaOrg.each(node).toList();
    }

    private static boolean isBare(JsonNode node) {
        return node.isObject() && node.size() == 1 && node.has("@id");
    }

    private @Nullable ObjectNode target(JsonNode value) {
        String id = value.isTextual() ? value.textValue() : value.path("@id").asText("");
        ObjectNode found = nodes.get(id);
        if (found != null || id.indexOf('#') < 0) {
            return found;
        }
        // the same page, written once with its address and once without
        Set<String> all = byFragment.getOrDefault(id.substring(id.indexOf('#')), Set.of());
        return all.size() == 1 ? nodes.get(all.iterator().next()) : null;
    }

    /**
     * The review with what it refers to.
     *
     * @throws BadReviewException if all that was linked in the document is too much
     */
    ObjectNode linked(ObjectNode review) {
        return linked(review, 0);
    }

    private ObjectNode linked(ObjectNode node, int depth) {
        ObjectNode copy = Json.MAPPER.createObjectNode();
        copy.setAll(node);
        if (depth > DEEPEST) {
            return copy;
        }
        for (String key : LINKS) {
            JsonNode value = node.path(key);
            if (value instanceof ArrayNode array) {
                ArrayNode all = copy.putArray(key);
                array.forEach(each -> all.add(resolved(each, depth)));
            } else if (!value.isMissingNode()) {
                copy.set(key, resolved(value, depth));
            }
        }
        return copy;
    }

    private JsonNode resolved(JsonNode value, int depth) {
        ObjectNode target = target(value);
        if (target == null || target == value) {
            return value instanceof ObjectNode object ? linked(object, depth + 1) : value;
        }
        ObjectNode whole = small(target);
        if (value instanceof ObjectNode object) {
            whole.setAll(object);
        }
        linked += RecordTree.size(whole, MOST_LINKED);
        if (linked > MOST_LINKED) {
            throw new BadReviewException("what it refers to is more than %,d characters".formatted(MOST_LINKED));
        }
        return linked(whole, depth + 1);
    }

    private static ObjectNode small(ObjectNode node) {
        ObjectNode copy = Json.MAPPER.createObjectNode();
        boolean large = RecordTree.size(node, LARGE_NODE) > LARGE_NODE;
        node.properties().forEach(entry -> {
            if (!large || RecordTree.size(entry.getValue(), LARGE_NODE) < LARGE_NODE / 10) {
                copy.set(entry.getKey(), entry.getValue());
            }
        });
        return copy;
    }
}
