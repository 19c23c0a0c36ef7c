package org.claimbook.claim.review.value;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Reads one value of a JSON document into memory, unless it is too large or too deep: then it is passed over. */
public final class RecordTree {
    private static final int DEEPEST = 64;
    private static final int LARGEST = 4_000_000;
    /** About what a value takes in memory beside its letters. */
    private static final int OF_A_VALUE = 16;

    private static final int LONGEST_NUMBER = 100;
    private static final JsonNodeFactory NODES = Json.MAPPER.getNodeFactory();

    private final JsonParser parser;
    private int size;
    private String trouble = "";

    public RecordTree(JsonParser parser) {
        this.parser = parser;
    }

    /** The value whose first token is the current one; missing if {@link #trouble} says why. */
    public JsonNode read() throws IOException {
        return value(0);
    }

    /** Why something of what was read is not there; empty if all is. */
    public String trouble() {
        return trouble;
    }

    private JsonNode value(int depth) throws IOException {
        JsonToken token = parser.currentToken();
        if (depth > DEEPEST && trouble.isEmpty()) {
            trouble = "is nested deeper than %d levels".formatted(DEEPEST);
        }
        if (!trouble.isEmpty()) {
            parser.skipChildren();
            return NODES.missingNode();
        }
        return switch (token) {
            case START_OBJECT -> object(depth);
            case START_ARRAY -> array(depth);
            case VALUE_STRING -> text();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number();
            case VALUE_TRUE -> counted(NODES.booleanNode(true), 0);
            case VALUE_FALSE -> counted(NODES.booleanNode(false), 0);
            default -> counted(NODES.nullNode(), 0);
        };
    }

    private JsonNode object(int depth) throws IOException {
        ObjectNode node = NODES.objectNode();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            size += name.length();
            parser.nextToken();
            JsonNode value = value(depth + 1);
            if (trouble.isEmpty()) {
                node.set(name, value);
            }
        }
        return counted(node, 0);
    }

    private JsonNode array(int depth) throws IOException {
        ArrayNode node = NODES.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            JsonNode value = value(depth + 1);
            if (trouble.isEmpty()) {
                node.add(value);
            }
        }
        return counted(node, 0);
    }

    private JsonNode text() throws IOException {
        String text = parser.getText();
        return counted(NODES.textNode(text), text.length());
    }

    private JsonNode number() throws IOException {
        if (parser.getTextLength() > LONGEST_NUMBER) {
            return text();
        }
        // as some programs write that there is none
        if (parser.isNaN()) {
            return counted(NODES.nullNode(), 0);
        }
        return counted(
                switch (parser.getNumberType()) {
                    case INT -> NODES.numberNode(parser.getIntValue());
                    case LONG -> NODES.numberNode(parser.getLongValue());
                    case BIG_INTEGER -> NODES.numberNode(parser.getBigIntegerValue());
                    default -> NODES.numberNode(parser.getDecimalValue());
                },
                0);
    }

    private JsonNode counted(JsonNode node, int letters) {
        size += OF_A_VALUE + letters;
        if (size > LARGEST && trouble.isEmpty()) {
            trouble = "is larger than %,d characters".formatted(LARGEST);
        }
        return node;
    }

    /** How large a value is, counted in the same way; stops counting at {@code most}. */
    public static int size(JsonNode node, int most) {
        int size = OF_A_VALUE + (node.isTextual() ? node.textValue().length() : 0);
        for (JsonNode each : node) {
            if (size > most) {
                return size;
            }
            size += size(each, most - size);
        }
        return size;
    }
}
