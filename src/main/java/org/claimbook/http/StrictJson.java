package org.claimbook.http;

import java.io.IOException;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;

/** Jackson as bodies are read: nothing is turned into another type, and nothing unknown is passed over. */
final class StrictJson {
    static final String UNKNOWN = "is not a field of this request";

    static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .withCoercionConfigDefaults(all -> Stream.of(CoercionInputShape.values())
                    .forEach(shape -> all.setCoercion(shape, CoercionAction.Fail)))
            .addModule(new SimpleModule()
                    .addDeserializer(LocalDate.class, new TextReader<>(LocalDate.class, LocalDate::parse))
                    .addDeserializer(URI.class, new TextReader<>(URI.class, StrictJson::webAddress)))
            .build();

    private StrictJson() {}

    /** What is to be said of a value that was refused. */
    static String refusal(JsonMappingException e, JsonNode wrong) {
        Class<?> wanted = e instanceof MismatchedInputException mismatch ? mismatch.getTargetType() : Object.class;
        String what;
        if (e instanceof UnrecognizedPropertyException) {
            return UNKNOWN;
        } else if (wanted == LocalDate.class) {
            what = "a day of the form 2025-12-31";
        } else if (wanted == URI.class) {
            what = "a web address";
        } else if (wanted.isEnum()) {
            what = "one of "
                    + Stream.of(wanted.getEnumConstants()).map(Object::toString).collect(Collectors.joining(", "));
        } else if (Collection.class.isAssignableFrom(wanted)
                && !wrong.isArray()
                && e.getPath().getLast().getFieldName() != null) {
            what = "a list";
        } else {
            what = Record.class.isAssignableFrom(wanted) || JsonNode.class.isAssignableFrom(wanted)
                    ? "a JSON object"
                    : "a text";
        }
        return "is not " + what + ": " + shown(wrong);
    }

    private static URI webAddress(String text) {
        URI address = URI.create(text);
        if (address.getHost() == null || !Set.of("http", "https").contains(address.getScheme())) {
            throw new IllegalArgumentException(text);
        }
        return address;
    }

    static String shown(JsonNode node) {
        return Problems.quoted(node.isTextual() ? node.textValue() : node.toString());
    }

    /** Reads a value from a text, and from nothing else. */
    private static final class TextReader<T> extends StdDeserializer<T> {
        private static final long serialVersionUID = 1L;

        private final transient Function<String, T> read;

        TextReader(Class<T> type, Function<String, T> read) {
            super(type);
            this.read = read;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            try {
                if (parser.currentToken() == JsonToken.VALUE_STRING) {
                    return read.apply(parser.getText());
                }
            } catch (IllegalArgumentException | DateTimeException e) {
                // told below
            }
            return context.reportInputMismatch(handledType(), "not such a value");
        }
    }
}
