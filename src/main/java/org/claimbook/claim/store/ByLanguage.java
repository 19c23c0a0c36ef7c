package org.claimbook.claim.store;

import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import jakarta.persistence.AttributeConverter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.jspecify.annotations.Nullable;

import org.claimbook.claim.Source.Printed;
import org.claimbook.claim.Speaker.Called;

/** What something is called in other languages, as JSON: it is read with the name always, and looked for never. */
@RegisterForReflection(targets = {Called.class, Printed.class})
abstract class ByLanguage<T> implements AttributeConverter<Map<String, T>, String> {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Class<T> type;

    ByLanguage(Class<T> type) {
        this.type = type;
    }

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable Map<String, T> all) {
        try {
            return all == null || all.isEmpty() ? null : JSON.writeValueAsString(all);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Map<String, T> convertToEntityAttribute(@Nullable String column) {
        try {
            return column == null
                    ? new TreeMap<>()
                    : new TreeMap<>(JSON.readerForMapOf(type).<Map<String, T>>readValue(column));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static final class OfSpeaker extends ByLanguage<Called> {
        OfSpeaker() {
            super(Called.class);
        }
    }

    static final class OfSource extends ByLanguage<Printed> {
        OfSource() {
            super(Printed.class);
        }
    }

    static final class OfTopic extends ByLanguage<String> {
        OfTopic() {
            super(String.class);
        }
    }
}
