package org.claimbook.claim.review.factchecktools;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** JSON as Google's servers write it: two spaces, nothing that is empty. */
final class GoogleJson {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .defaultPropertyInclusion(JsonInclude.Value.ALL_NON_EMPTY)
            .build();
    private static final ObjectWriter PRETTY = MAPPER.writer(
            new DefaultPrettyPrinter(new Separators().withObjectFieldValueSpacing(Separators.Spacing.AFTER))
                    .withArrayIndenter(new DefaultIndenter("  ", "\n"))
                    .withObjectIndenter(new DefaultIndenter("  ", "\n")));

    private GoogleJson() {}

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    static String pretty(Object reply) {
        return written(PRETTY, reply) + "\n";
    }

    static String text(Object reply, boolean pretty) {
        return pretty ? pretty(reply) : written(MAPPER.writer(), reply);
    }

    private static String written(ObjectWriter writer, Object reply) {
        try {
            return writer.writeValueAsString(reply);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
