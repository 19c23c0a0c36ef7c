package org.claimbook.claim.facts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Derives what editors may send from the schema of fact files: a draft may lack sources and assessors, what a reply has
 * is not refused when it is sent back, and each change may say why.
 */
final class DeskSchema {
    private static final int LONGEST_REASON = 2_000;

    private DeskSchema() {}

    static ObjectNode of(ObjectNode facts) {
        ObjectNode schema = facts.deepCopy();
        schema.remove("required");
        ObjectNode kinds = schema.withObject("/$defs");
        ObjectNode claim = kinds.withObject("/claim");
        require(claim, "topic");
        property(claim, "topic").put("$ref", "#/$defs/slug");
        for (String ofReplies : new String[] {"status", "revision", "mergedInto", "broken", "proposed", "outdated"}) {
            ((ObjectNode) claim.get("properties")).putObject(ofReplies);
        }
        ObjectNode statement = kinds.withObject("/statement");
        notRequired(statement, "sources");
        ((ObjectNode) statement.at("/properties/sources")).remove("minItems");
        words(property(statement, "unsourced"));
        nullable(statement, "saidOn");
        ObjectNode assessment = kinds.withObject("/assessment");
        notRequired(assessment, "assessor");
        ((ObjectNode) assessment.at("/properties/assessor")).remove("minLength");
        ((ObjectNode) assessment.at("/properties/assessor")).remove("pattern");
        words(property(assessment, "unattributed"));
        property(assessment, "revision");
        ObjectNode source = kinds.withObject("/source");
        nullable(source, "url");
        nullable(source, "publishedOn");
        nullable(source, "archivedUrl");
        return schema;
    }

    private static ObjectNode property(ObjectNode kind, String name) {
        return ((ObjectNode) kind.get("properties")).putObject(name);
    }

    private static void words(ObjectNode property) {
        property.putArray("type").add("string").add("null");
        property.put("minLength", 1).put("maxLength", LONGEST_REASON).put("pattern", "\\S");
    }

    private static void nullable(ObjectNode kind, String name) {
        ObjectNode properties = (ObjectNode) kind.get("properties");
        JsonNode before = properties.get(name);
        properties.putObject(name).putArray("anyOf").add(before).addObject().put("type", "null");
    }

    private static void require(ObjectNode kind, String name) {
        ((ArrayNode) kind.get("required")).add(name);
    }

    private static void notRequired(ObjectNode kind, String name) {
        ArrayNode required = (ArrayNode) kind.get("required");
        for (int i = 0; i < required.size(); i++) {
            if (required.get(i).asText().equals(name)) {
                required.remove(i);
                return;
            }
        }
    }
}
