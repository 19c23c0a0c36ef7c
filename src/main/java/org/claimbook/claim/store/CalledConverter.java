package org.claimbook.claim.store;

import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import jakarta.persistence.AttributeConverter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

import org.claimbook.claim.Speaker.Called;

/** What somebody is called in other languages, as JSON: it is read with the name always, and looked for never. */
class CalledConverter implements AttributeConverter<Map<String, Called>, String> {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable Map<String, Called> all) {
        if (all == null || all.isEmpty()) {
            return null;
        }
        ObjectNode root = JSON.createObjectNode();
        all.forEach((language, called) ->
                root.putObject(language).put("name", called.name()).put("role", called.role()));
        return root.toString();
    }

    @Override
    public Map<String, Called> convertToEntityAttribute(@Nullable String column) {
        Map<String, Called> all = new TreeMap<>();
        if (column != null) {
            try {
                JSON.readTree(column)
                        .properties()
                        .forEach(each -> all.put(
                                each.getKey(),
                                new Called(
                                        each.getValue().path("name").asText(),
                                        each.getValue().path("role").asText())));
            } catch (JsonProcessingException e) {
                throw new UncheckedIOException(e);
            }
        }
        return all;
    }
}
