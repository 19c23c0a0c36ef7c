package org.claimbook.http;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Spoils what is sound in seeded, repeatable ways: other types, other values, fields gone or too many, bytes flipped, ends cut. */
public final class Spoiler {
    private static final List<String> ODD = List.of(
            "",
            " ",
            "null",
            "\u0000",
            "\uD83D",
            "\uFFFF",
            "‮txt",
            "a".repeat(3_000),
            "-",
            "../..",
            "' or 1=1 --",
            "<script>",
            "2026-02-30",
            "0000-00-00",
            "+999999999-12-31",
            "http://[",
            "https://a b",
            "javascript:alert(1)",
            "%00",
            "PUBLISHED",
            "\u2028\u2029",
            "\u200B",
            "=1+1",
            "x".repeat(1_000),
            "漢".repeat(1_500),
            "+1000000000-12-31T23:59:59Z",
            "9".repeat(40),
            "2026-01-02",
            "🜁");

    private final Random random;

    public Spoiler(Random random) {
        this.random = random;
    }

    /** Changes something in it. */
    public void spoil(JsonNode node) {
        List<JsonNode> inner = new ArrayList<>();
        node.forEach(each -> {
            if (each.isContainerNode() && !each.isEmpty()) {
                inner.add(each);
            }
        });
        if (!inner.isEmpty() && random.nextBoolean()) {
            spoil(inner.get(random.nextInt(inner.size())));
        } else if (node instanceof ObjectNode object && !object.isEmpty()) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            String name = names.get(random.nextInt(names.size()));
            switch (random.nextInt(6)) {
                case 0 -> object.remove(name);
                case 1 -> object.set(odd(), value());
                default -> object.set(name, value());
            }
        } else if (node instanceof ArrayNode array && !array.isEmpty()) {
            if (random.nextBoolean()) {
                array.add(array.get(0));
            } else {
                array.set(random.nextInt(array.size()), value());
            }
        }
    }

    private JsonNode value() {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        return switch (random.nextInt(9)) {
            case 0 -> nodes.nullNode();
            case 1 -> nodes.booleanNode(random.nextBoolean());
            case 2 -> nodes.numberNode(random.nextLong());
            case 3 -> nodes.numberNode(Double.MIN_VALUE);
            case 4 -> nodes.objectNode();
            case 5 -> nodes.arrayNode().add(odd());
            case 6 -> nodes.objectNode().set(odd(), nodes.textNode(odd()));
            default -> nodes.textNode(odd());
        };
    }

    /** A text over which somebody may stumble. */
    public String odd() {
        return ODD.get(random.nextInt(ODD.size()));
    }

    /** Cut somewhere, or with another byte somewhere. */
    public byte[] damaged(byte[] bytes) {
        if (random.nextBoolean()) {
            return Arrays.copyOf(bytes, random.nextInt(bytes.length));
        }
        byte[] damaged = bytes.clone();
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
        return damaged;
    }
}
