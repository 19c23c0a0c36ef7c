package org.claimbook.claim.review;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.claimbook.claim.review.value.BadReviewException;
import org.claimbook.claim.review.value.Json;

/** Inputs of an import as nobody should write them: real shapes, changed at random; the same ones for the same seed. */
final class MutatedInputs {
    private static final int SELDOM = 250;
    private static final int MANY = 100_000;
    private static final int DEEP = 2_000;
    private static final List<String> ODD_JSON = List.of(
            "null",
            "[]",
            "{}",
            "\"\"",
            "-1",
            "1e400",
            "true",
            "[[]]",
            "{\"@id\":\"#a\"}",
            "\"\\ud800\"",
            "\"\\u0000\"",
            "{\"@value\":{\"@value\":\"x\"}}",
            "[{\"@id\":\"#a\"},{\"@id\":\"#a\"}]",
            "\"not an address\"",
            "\"31/02/2020\"");
    private static final List<String> ODD_TEXT = List.of(
            "{",
            "}",
            "[",
            "]",
            "\"",
            "\\",
            ",",
            ":",
            "<!--",
            "-->",
            "<![CDATA[",
            "]]>",
            "</script>",
            "\u0000",
            "\uFEFF",
            "\u2028",
            "&quot;",
            "\r",
            "\t",
            ";",
            "🌉",
            "'");

    private final List<Path> shapes;
    private final Random random;

    /** An input with the name that its file would have. */
    record Input(String name, byte[] bytes) {}

    MutatedInputs(Path folder, long seed) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            shapes = files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().endsWith(".approved"))
                    .sorted()
                    .toList();
        }
        random = new Random(seed);
    }

    Input next(int number) throws IOException {
        if (random.nextInt(SELDOM) == 0) {
            return large(number);
        }
        Path shape = shapes.get(random.nextInt(shapes.size()));
        String name = number + "-" + shape.getFileName();
        byte[] bytes = Files.readAllBytes(shape);
        String text = new String(bytes, StandardCharsets.UTF_8)
                .replace("https://checks.example/", "https://checks.example/" + number + "/");
        if (random.nextInt(20) == 0) {
            return new Input(name, changed(bytes));
        }
        if (name.endsWith(".json") && random.nextInt(3) > 0) {
            try {
                text = tree(Json.tree(text));
            } catch (BadReviewException e) {
                return new Input(name, changed(bytes));
            }
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            text = changed(text);
        }
        List<Charset> charsets =
                List.of(StandardCharsets.UTF_16, StandardCharsets.UTF_16LE, StandardCharsets.ISO_8859_1);
        Charset charset = random.nextInt(10) == 0 ? charsets.get(random.nextInt(3)) : StandardCharsets.UTF_8;
        return new Input(name, text.getBytes(charset));
    }

    private byte[] changed(byte[] bytes) {
        for (int i = random.nextInt(8); i >= 0 && bytes.length > 0; i--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    private String changed(String text) {
        int from = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), from + random.nextInt(40));
        return switch (random.nextInt(5)) {
            case 0 -> text.substring(0, from);
            case 1 -> text.substring(0, from) + text.substring(to);
            case 2 -> text.substring(0, from) + text.substring(from, to).repeat(3) + text.substring(to);
            case 3 -> text.substring(0, from) + text;
            default -> text.substring(0, from) + ODD_TEXT.get(random.nextInt(ODD_TEXT.size())) + text.substring(from);
        };
    }

    /** The document with some of its values changed, doubled, left out, nested or put into a graph. */
    private String tree(JsonNode node) {
        JsonNode tree = node;
        for (int i = random.nextInt(5); i >= 0; i--) {
            List<ObjectNode> objects = new ArrayList<>();
            collect(tree, objects);
            if (!objects.isEmpty()) {
                change(objects.get(random.nextInt(objects.size())));
            }
            if (random.nextInt(6) == 0) {
                ObjectNode graph = Json.MAPPER.createObjectNode();
                graph.putArray("@graph").add(tree);
                tree = graph;
            }
        }
        return Json.text(tree);
    }

    private static void collect(JsonNode node, List<ObjectNode> objects) {
        if (node instanceof ObjectNode object) {
            objects.add(object);
        }
        node.forEach(each -> collect(each, objects));
    }

    private void change(ObjectNode object) {
        List<String> keys = new ArrayList<>();
        object.fieldNames().forEachRemaining(keys::add);
        String key = keys.isEmpty() ? "@id" : keys.get(random.nextInt(keys.size()));
        JsonNode value = object.path(key);
        switch (random.nextInt(6)) {
            case 0 -> object.remove(key);
            case 1 -> object.set(key, odd());
            case 2 -> {
                ArrayNode twice = Json.MAPPER.createArrayNode();
                object.set(
                        key, twice.add(value.deepCopy()).add(value.deepCopy()).add(odd()));
            }
            case 3 -> object.put("@id", "#a").set(key, Json.tree("{\"@id\":\"#a\"}"));
            case 4 -> object.set("http://schema.org/" + key, value.deepCopy());
            default -> object.set("itemReviewed", object.deepCopy());
        }
    }

    private JsonNode odd() {
        try {
            return Json.tree(ODD_JSON.get(random.nextInt(ODD_JSON.size())));
        } catch (BadReviewException e) {
            return Json.MAPPER.nullNode();
        }
    }

    /** What would fill the memory or the stack of the careless. */
    private Input large(int number) {
        String org = "{\"@id\":\"#o\"}";
        String good = review(number, "\"Example Checks\"");
        return switch (random.nextInt(8)) {
            case 0 ->
                json(
                        number,
                        "{\"@graph\":[%s%s,{\"@id\":\"#o\",\"name\":\"Late Checks\"}]}"
                                .formatted("{\"@type\":\"Thing\",\"@id\":\"#x\"},".repeat(MANY), review(number, org)));
            case 1 -> json(number, "[%s%s,%s]".formatted("[".repeat(MANY), "]".repeat(MANY), good));
            case 2 ->
                json(number, "[%s,%s]".formatted(review(number, "{\"a\":".repeat(DEEP) + 1 + "}".repeat(DEEP)), good));
            case 3 -> json(number, "[%s,%s]".formatted(review(number, "\"" + "é".repeat(120 * MANY) + "\""), good));
            case 4 ->
                json(
                        number,
                        "{\"@graph\":[{\"@id\":\"#o\",\"name\":\"Large Checks\",\"text\":\"%s\"}%s]}"
                                .formatted("x".repeat(9 * MANY), ("," + review(number, org)).repeat(DEEP)));
            default -> largePage(number);
        };
    }

    private Input largePage(int number) {
        String text =
                switch (random.nextInt(3)) {
                    case 0 ->
                        "<div itemscope itemtype='http://schema.org/ClaimReview' itemprop=x>".repeat(MANY)
                                + "<b>".repeat(MANY);
                    case 1 -> "claim,url,rating\n\"" + "open,\n".repeat(MANY);
                    default ->
                        "<script type='application/ld+json'>" + review(number, "[" + "[],".repeat(20 * MANY) + "[]]")
                                + "</script>";
                };
        return new Input(number + ".html", text.getBytes(StandardCharsets.UTF_8));
    }

    private static String review(int number, String author) {
        return ("{\"@type\":\"ClaimReview\",\"claimReviewed\":\"The pier number %d burned down.\",\"datePublished\":"
                        + "\"2020-06-24\",\"url\":\"https://checks.example/%d\",\"author\":%s,"
                        + "\"reviewRating\":{\"alternateName\":\"False\"}}")
                .formatted(number, number, author);
    }

    private static Input json(int number, String text) {
        return new Input(number + ".json", text.getBytes(StandardCharsets.UTF_8));
    }
}
