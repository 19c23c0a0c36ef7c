package org.claimbook.conversation.web;

import java.io.IOException;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

import org.claimbook.answer.web.Problems;

/** What an editor sends, read as a tree, so that each wrong field can be named. */
record DecisionForm(ObjectNode fields) {
    private static final int LONGEST_REASON = 2_000;

    private static final ObjectReader JSON = new ObjectMapper()
            .reader()
            .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);

    static DecisionForm read(byte[] body) {
        try {
            if (JSON.readTree(body) instanceof ObjectNode fields) {
                return new DecisionForm(fields);
            }
            throw Problems.invalid("body", "is not a JSON object");
        } catch (JacksonException e) {
            throw Problems.invalid("body", "is not JSON: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw Problems.invalid("body", "is not readable: " + e.getMessage());
        }
    }

    /** A two-letter code, null where it is not there. */
    @Nullable
    String language() {
        JsonNode language = fields.remove("language");
        if (language == null || language.isNull()) {
            return null;
        }
        if (!language.isTextual() || !language.textValue().matches("[a-z]{2}")) {
            throw Problems.invalid("language", "is not a two-letter code: " + Problems.quoted(language.asText()));
        }
        return language.textValue();
    }

    String slug(String field) {
        JsonNode slug = fields.remove(field);
        if (slug == null || slug.isNull()) {
            throw Problems.invalid(field, "is missing");
        }
        if (!slug.isTextual() || !slug.textValue().matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw Problems.invalid(field, "is not a slug: " + Problems.quoted(slug.toString()));
        }
        return slug.textValue();
    }

    ObjectNode object(String field) {
        if (fields.remove(field) instanceof ObjectNode object) {
            return object;
        }
        throw Problems.invalid(field, "is missing, or not a JSON object");
    }

    /** Why; empty where it is not there and not needed. */
    String reason(boolean needed) {
        JsonNode reason = fields.remove("reason");
        if (reason == null || reason.isNull()) {
            if (needed) {
                throw Problems.invalid("reason", "is missing: say why");
            }
            return "";
        }
        String text = reason.isTextual() ? reason.textValue() : "";
        boolean odd = text.codePoints()
                .anyMatch(c -> Character.isISOControl(c) && c != '\n' || Character.getType(c) == Character.SURROGATE);
        if (odd || text.isBlank() || text.length() > LONGEST_REASON) {
            throw Problems.invalid(
                    "reason",
                    "is no text of 1 to 2,000 characters without control characters: " + Problems.quoted(text));
        }
        return text.strip();
    }

    /** To be asked last. */
    void nothingElse() {
        fields.fieldNames().forEachRemaining(name -> {
            throw Problems.invalid(name, "is not a field of this request");
        });
    }
}
