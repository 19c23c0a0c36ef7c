package org.claimbook.claim.store;

import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import jakarta.persistence.AttributeConverter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

import org.claimbook.claim.Source.Printed;
import org.claimbook.claim.Speaker.Called;

/** What something is called in other languages, as JSON: it is read with the name always, and looked for never. */
abstract class ByLanguage<T> implements AttributeConverter<Map<String, T>, String> {
    private static final ObjectMapper JSON = new ObjectMapper();

    abstract JsonNode written(T value, ObjectNode into);

    abstract T read(JsonNode value);

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable Map<String, T> all) {
        if (all == null || all.isEmpty()) {
            return null;
        }
        ObjectNode root = JSON.createObjectNode();
        all.forEach((language, value) -> root.set(language, written(value, JSON.createObjectNode())));
        return root.toString();
    }

    @Override
    public Map<String, T> convertToEntityAttribute(@Nullable String column) {
        Map<String, T> all = new TreeMap<>();
        if (column != null) {
            try {
                JSON.readTree(column).properties().forEach(each -> all.put(each.getKey(), read(each.getValue())));
            } catch (JsonProcessingException e) {
                throw new UncheckedIOException(e);
            }
        }
        return all;
    }

    static final class OfSpeaker extends ByLanguage<Called> {
        @Override
        JsonNode written(Called called, ObjectNode into) {
            return into.put("name", called.name()).put("role", called.role());
        }

        @Override
        Called read(JsonNode value) {
            return new Called(value.path("name").asText(), value.path("role").asText());
        }
    }

    static final class OfSource extends ByLanguage<Printed> {
        @Override
        JsonNode written(Printed printed, ObjectNode into) {
            return into.put("publisher", printed.publisher()).put("title", printed.title());
        }

        @Override
        Printed read(JsonNode value) {
            return new Printed(
                    value.path("publisher").asText(), value.path("title").asText());
        }
    }

    static final class OfTopic extends ByLanguage<String> {
        @Override
        JsonNode written(String title, ObjectNode into) {
            return into.textNode(title);
        }

        @Override
        String read(JsonNode value) {
            return value.asText();
        }
    }
}
