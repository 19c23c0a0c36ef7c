package org.claimbook.claim.web.desk;

import java.io.IOException;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.claimbook.answer.web.Problems;

/** Reads what editors send as a tree, because data binding would stop at the first wrong field. */
final class Bodies {
    private static final int LONGEST_REASON = 2_000;

    private static final ObjectReader JSON = new ObjectMapper()
            .reader()
            .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);

    private Bodies() {}

    static ObjectNode object(byte[] body) {
        try {
            JsonNode node = JSON.readTree(body);
            if (node instanceof ObjectNode object) {
                return object;
            }
            throw Problems.invalid("body", node.isMissingNode() ? "is empty" : "is not a JSON object: " + shown(node));
        } catch (JacksonException e) {
            throw Problems.invalid("body", "is not JSON: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw Problems.invalid("body", "is not readable: " + e.getMessage());
        }
    }

    /** Takes out why the change is made. */
    static String reason(ObjectNode body, boolean needed) {
        JsonNode reason = body.remove("reason");
        if (reason == null || reason.isNull()) {
            if (needed) {
                throw Problems.invalid("reason", "is missing: say why, for the history");
            }
            return "";
        }
        return reason(text("reason", reason));
    }

    static String reason(String reason) {
        boolean odd = reason.codePoints()
                .anyMatch(c -> Character.isISOControl(c) && c != '\n' || Character.getType(c) == Character.SURROGATE);
        if (odd || reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw Problems.invalid(
                    "reason",
                    "is blank, has control characters or more than %,d characters: ".formatted(LONGEST_REASON)
                            + Problems.quoted(reason));
        }
        return reason.strip();
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 where there is a field that means nothing here */
    static void nothingElse(ObjectNode body) {
        body.fieldNames().forEachRemaining(name -> {
            throw Problems.invalid(name, "is not a field of this request");
        });
    }

    static String text(String field, JsonNode node) {
        if (!node.isTextual()) {
            throw Problems.invalid(field, node.isMissingNode() ? "is missing" : "is not a text: " + shown(node));
        }
        return node.textValue();
    }

    private static String shown(JsonNode node) {
        return Problems.quoted(node.isTextual() ? node.textValue() : node.toString());
    }
}
