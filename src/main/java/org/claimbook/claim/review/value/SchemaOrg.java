package org.claimbook.claim.review.value;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/**
 * Takes values out of schema.org's JSON as it is found on the web: with or without a prefix, one where a list is
 * expected and the other way round, words where an object is, and the {@code properties} of microdata in between.
 */
public final class SchemaOrg {
    private static final List<String> PREFIXES = List.of("", "schema:", "http://schema.org/", "https://schema.org/");
    private static final List<String> NAMES =
            List.of("@value", "name", "text", "headline", "legalName", "alternateName", "url", "contentUrl", "@id");
    private static final List<String> ADDRESSES = List.of("url", "contentUrl", "@id", "sameAs", "@value");
    private static final Pattern MARKUP = Pattern.compile("&#?\\w{1,30};|</?[A-Za-z][^<>]*>");

    private SchemaOrg() {}

    /** The property {@code key}, wherever it hides; a missing node if it is not there. */
    public static JsonNode get(JsonNode node, String key) {
        JsonNode one = first(node);
        for (JsonNode holder : List.of(one, first(one.path("properties")))) {
            for (String prefix : PREFIXES) {
                JsonNode value = holder.path(prefix + key);
                if (!value.isMissingNode() && !value.isNull()) {
                    return value;
                }
            }
        }
        return MissingNode.getInstance();
    }

    /** Puts {@code value} where {@link #get} finds the property, without a change to what the node shares with others. */
    public static void replace(ObjectNode node, String key, JsonNode value) {
        if (node.get("properties") instanceof ObjectNode properties) {
            ObjectNode own = Json.MAPPER.createObjectNode();
            own.setAll(properties);
            PREFIXES.forEach(prefix -> own.remove(prefix + key));
            node.set("properties", own);
        }
        PREFIXES.forEach(prefix -> node.remove(prefix + key));
        node.set(key, value);
    }

    /** The node itself, or the first of a list. */
    public static JsonNode first(JsonNode node) {
        JsonNode one = node;
        while (one.isArray()) {
            one = one.path(0);
        }
        return one;
    }

    public static boolean isA(JsonNode node, String type) {
        return types(node).contains(type);
    }

    /** Types without the vocabulary they are from. */
    public static List<String> types(JsonNode node) {
        JsonNode type = node.has("@type") ? node.get("@type") : node.path("type");
        return each(type).map(JsonNode::asText).map(SchemaOrg::localName).toList();
    }

    private static String localName(String type) {
        return type.substring(
                Math.max(type.lastIndexOf('/'), Math.max(type.lastIndexOf('#'), type.lastIndexOf(':'))) + 1);
    }

    /** The first text that is there, cleaned; empty if there is none. */
    public static String text(JsonNode node) {
        return texts(node).stream().findFirst().orElse("");
    }

    /** The first text of a property. */
    public static String text(JsonNode node, String key) {
        return text(get(node, key));
    }

    /** All texts, of a value, a list, or the names of objects. */
    public static List<String> texts(JsonNode node) {
        return all(node, NAMES);
    }

    /** All addresses, of values, lists or objects. */
    public static List<String> addresses(JsonNode node) {
        return all(node, ADDRESSES);
    }

    public static String address(JsonNode node) {
        return addresses(node).stream().findFirst().orElse("");
    }

    /** The first address of a property. */
    public static String address(JsonNode node, String key) {
        return address(get(node, key));
    }

    private static List<String> all(JsonNode node, List<String> keys) {
        return each(node).flatMap(one -> texts(one, keys)).distinct().toList();
    }

    private static Stream<String> texts(JsonNode one, List<String> keys) {
        if (!one.isObject()) {
            return one.isValueNode() && !one.isNull()
                    ? Stream.of(clean(one.asText())).filter(text -> !text.isEmpty())
                    : Stream.of();
        }
        String person = keys.equals(NAMES) && get(one, "name").isMissingNode()
                ? (text(one, "givenName") + " " + text(one, "familyName")).strip()
                : "";
        if (!person.isEmpty()) {
            return Stream.of(person);
        }
        for (String key : keys) {
            List<String> found = all(get(one, key), keys);
            if (!found.isEmpty()) {
                return found.stream();
            }
        }
        return Stream.of();
    }

    public static Stream<JsonNode> each(JsonNode node) {
        for (String container : node.isObject() ? List.of("@list", "@set") : List.<String>of()) {
            if (node.has(container)) {
                return each(node.path(container));
            }
        }
        if (!node.isArray()) {
            return Stream.of(node);
        }
        List<JsonNode> all = new ArrayList<>();
        node.forEach(all::add);
        return all.stream().flatMap(SchemaOrg::each);
    }

    /** Without markup, control characters, halves of surrogate pairs and doubled spaces. */
    public static String clean(String text) {
        String plain = MARKUP.matcher(text).find() ? Jsoup.parse(text).text() : text;
        StringBuilder clean = new StringBuilder(plain.length());
        plain.codePoints().forEach(c -> {
            boolean half = Character.getType(c) == Character.SURROGATE;
            boolean space = Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c) || half;
            if (!space) {
                clean.appendCodePoint(c);
            } else if (!clean.isEmpty() && clean.charAt(clean.length() - 1) != ' ') {
                clean.append(' ');
            }
        });
        return clean.toString().strip();
    }

    /** The number, with a point or a comma; null if it is none. */
    public static @Nullable Double number(JsonNode node) {
        String text = text(node).replace(',', '.');
        if (!text.matches("[-+]?\\d{1,12}(\\.\\d{1,12})?")) {
            return null;
        }
        return Double.valueOf(text);
    }
}
