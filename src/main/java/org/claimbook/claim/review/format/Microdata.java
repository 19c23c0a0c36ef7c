package org.claimbook.claim.review.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

import org.claimbook.claim.review.value.Json;

/** Makes JSON-LD of the items that a page describes with attributes of its elements: microdata, or RDFa Lite. */
final class Microdata {
    private static final int DEEPEST = 16;
    private static final int MOST_VALUES = 2000;
    private static final int MOST_PREFIXES = 20;
    private static final Pattern SCHEMA_ORG =
            Pattern.compile("(?<!\\S)(\\S{1,30}):\\s+https?://(?:www\\.)?schema\\.org/?(?!\\S)");

    private record Attributes(String scope, String type, String property, String id) {
        static final List<Attributes> ALL = List.of(
                new Attributes("itemscope", "itemtype", "itemprop", "itemid"),
                new Attributes("typeof", "typeof", "property", "resource"));
    }

    private final Document page;
    private final Attributes names;
    private final Pattern prefix;
    private int values;

    private Microdata(Document page, Attributes names) {
        this.page = page;
        this.names = names;
        this.prefix = Pattern.compile("^(?:https?://(?:www\\.)?schema\\.org/|(?:"
                + Stream.concat(Stream.of("schema"), prefixes(page))
                        .map(Pattern::quote)
                        .collect(Collectors.joining("|"))
                + "):)");
    }

    /** What the page writes for schema.org. */
    private static Stream<String> prefixes(Document page) {
        return page.select("[prefix]").stream()
                .limit(MOST_PREFIXES)
                .flatMap(element -> SCHEMA_ORG.matcher(element.attr("prefix")).results())
                .map(found -> found.group(1))
                .distinct();
    }

    /** The elements that an item stands in: reviews, and whatever is no property of something else. */
    static List<Element> elements(Document page) {
        List<Element> elements = new ArrayList<>();
        for (Attributes each : Attributes.ALL) {
            for (Element element : page.select("[" + each.scope() + "][" + each.type() + "]")) {
                if (!element.hasAttr(each.property())
                        || element.attr(each.type()).endsWith("ClaimReview")) {
                    elements.add(element);
                }
            }
        }
        return elements;
    }

    static JsonNode item(Document page, Element element) {
        Attributes names = element.hasAttr("itemscope") ? Attributes.ALL.getFirst() : Attributes.ALL.getLast();
        return new Microdata(page, names).item(element, 0);
    }

    private ObjectNode item(Element element, int depth) {
        ObjectNode item = Json.MAPPER.createObjectNode();
        ArrayNode types = item.putArray("@type");
        Arrays.stream(element.attr(names.type()).strip().split("\\s+")).forEach(types::add);
        if (element.hasAttr(names.id())) {
            item.put("@id", element.attr(names.id()));
        }
        for (Element each : properties(element)) {
            if (values++ < MOST_VALUES && depth < DEEPEST) {
                JsonNode value = value(each, depth);
                for (String name : each.attr(names.property()).strip().split("\\s+")) {
                    add(item, prefix.matcher(name).replaceFirst(""), value);
                }
            }
        }
        return item;
    }

    private static void add(ObjectNode item, String name, JsonNode value) {
        JsonNode before = item.path(name);
        if (before.isMissingNode()) {
            item.set(name, value);
        } else if (before instanceof ArrayNode all) {
            all.add(value);
        } else {
            item.putArray(name).add(before).add(value);
        }
    }

    /** Those of the item itself, not of the items in it; {@code itemref} names more of them. */
    private List<Element> properties(Element item) {
        List<Element> found = new ArrayList<>();
        item.children().forEach(child -> collect(child, found));
        for (String id : item.attr("itemref").strip().split("\\s+")) {
            Element other = id.isEmpty() ? null : page.getElementById(id);
            if (other != null && !item.parents().contains(other) && other != item) {
                collect(other, found);
            }
        }
        return found;
    }

    private void collect(Element start, List<Element> found) {
        List<Element> open = new ArrayList<>(List.of(start));
        while (!open.isEmpty() && found.size() < MOST_VALUES) {
            Element element = open.removeLast();
            if (element.hasAttr(names.property())) {
                found.add(element);
            }
            if (!element.hasAttr(names.scope())) {
                open.addAll(element.children().asList().reversed());
            }
        }
    }

    private JsonNode value(Element element, int depth) {
        return element.hasAttr(names.scope())
                ? item(element, depth + 1)
                : Json.MAPPER.getNodeFactory().textNode(text(element));
    }

    private static String text(Element element) {
        if (element.hasAttr("content")) {
            return element.attr("content");
        }
        String attribute =
                switch (element.normalName()) {
                    case "a", "area", "link" -> "href";
                    case "audio", "embed", "iframe", "img", "source", "track", "video" -> "src";
                    case "object" -> "data";
                    case "data", "meter" -> "value";
                    case "time" -> "datetime";
                    default -> "";
                };
        return element.hasAttr(attribute) ? element.attr(attribute) : element.text();
    }
}
