package org.claimbook.answer.web;

import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response.Status;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.quarkiverse.resteasy.problem.HttpProblem;
import org.jspecify.annotations.Nullable;

import org.claimbook.http.Problems;

/**
 * Reads the body of a question field by field, because data binding would turn numbers into texts and leave out which
 * field was wrong.
 */
@ApplicationScoped
class AskBody {
    /** 2,000 characters take at most 12,000 bytes, escapes included; the rest is room for the other fields. */
    static final int MAX_BYTES = 32_768;

    private static final Set<String> FIELDS = new TreeSet<>(Set.of("question", "language", "conversation", "asOf"));

    private final ObjectReader json = new ObjectMapper()
            .reader()
            .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);

    AskRequest read(byte[] body) {
        if (body.length > MAX_BYTES) {
            throw HttpProblem.builder()
                    .withStatus(Status.REQUEST_ENTITY_TOO_LARGE)
                    .withTitle("The request is too large")
                    .withDetail("The body has %d bytes, more than %d".formatted(body.length, MAX_BYTES))
                    .build();
        }
        JsonNode node = tree(body);
        if (!node.isObject()) {
            throw Problems.invalid("body", "is not a JSON object: " + Problems.quoted(node.toString()));
        }
        node.fieldNames().forEachRemaining(name -> {
            if (!FIELDS.contains(name)) {
                throw Problems.invalid(name, "is not a field of a question; those are " + String.join(", ", FIELDS));
            }
        });
        String question = text(node, "question");
        if (question == null) {
            throw Problems.invalid("question", "is missing");
        }
        text(node, "conversation");
        return new AskRequest("question", question, text(node, "language"), Problems.asOf("asOf", text(node, "asOf")));
    }

    private JsonNode tree(byte[] body) {
        try {
            JsonNode node = json.readTree(body);
            if (node.isMissingNode()) {
                throw Problems.invalid("body", "is empty");
            }
            return node;
        } catch (JacksonException e) {
            throw Problems.invalid("body", "is not JSON: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw Problems.invalid("body", "is not readable: " + e.getMessage());
        }
    }

    private static @Nullable String text(JsonNode node, String field) {
        JsonNode value = node.get(field);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isTextual()) {
            throw Problems.invalid(field, "is not a text: " + Problems.quoted(value.toString()));
        }
        return value.textValue();
    }
}
