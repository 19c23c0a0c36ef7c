package org.claimbook.webhook.web;

import java.io.IOException;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.claimbook.answer.web.Problems;

/** Reads what a webhook is made of. */
final class WebhookBody {
    private static final ObjectReader JSON = new ObjectMapper()
            .reader()
            .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);

    private WebhookBody() {}

    /** Describes the body. */
    @Schema(name = "NewWebhook")
    record Form(
            @Schema(required = true, maxLength = 1000, examples = "https://example.org/claimbook")
            String url) {}

    /** The URL in the body. */
    static String url(byte[] body) {
        JsonNode node = tree(body);
        if (!node.isObject()) {
            throw Problems.invalid("body", "is not a JSON object: " + Problems.quoted(node.toString()));
        }
        node.fieldNames().forEachRemaining(name -> {
            if (!name.equals("url")) {
                throw Problems.invalid(name, "is not a field of a webhook; it has only url");
            }
        });
        JsonNode url = node.get("url");
        if (url == null || url.isNull()) {
            throw Problems.invalid("url", "is missing");
        }
        if (!url.isTextual()) {
            throw Problems.invalid("url", "is not a text: " + Problems.quoted(url.toString()));
        }
        return url.textValue();
    }

    private static JsonNode tree(byte[] body) {
        try {
            JsonNode node = JSON.readTree(body);
            if (node.isMissingNode()) {
                throw Problems.invalid("body", "is empty");
            }
            return node;
        } catch (IOException e) {
            throw Problems.invalid("body", "is not JSON");
        }
    }
}
