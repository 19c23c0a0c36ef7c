package org.claimbook.claim.facts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonNodePath;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;

/** The published JSON Schema of fact files, which the running service serves at /schema/fact-file.schema.json. */
@ApplicationScoped
public class FactSchema {
    private static final String RESOURCE = "META-INF/resources/schema/fact-file.schema.json";

    /** Of a text that has to have a letter, or anything else that can be seen. */
    private static final String VISIBLE = "[^\\s\\p{Z}\\p{Cf}]";

    private final JsonSchema schema;

    FactSchema() {
        this(facts());
    }

    private FactSchema(JsonNode tree) {
        SchemaValidatorsConfig config = SchemaValidatorsConfig.builder()
                .formatAssertionsEnabled(true)
                .locale(Locale.ENGLISH)
                .build();
        schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(tree, config);
    }

    /** What editors send: the claims, speakers and sources of a fact file, with more freedom for drafts. */
    public static FactSchema ofForms() {
        return new FactSchema(DeskSchema.of(facts()));
    }

    private static ObjectNode facts() {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        try (InputStream in = Objects.requireNonNull(loader.getResourceAsStream(RESOURCE), RESOURCE)) {
            return (ObjectNode) new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds everything in which {@code tree} differs from the schema to its problems. */
    public void check(FactTree tree) {
        if (!tree.root().isMissingNode()) {
            schema.validate(tree.root()).forEach(message -> report(tree, message));
        }
    }

    private static void report(FactTree tree, ValidationMessage message) {
        String path = path(message.getInstanceLocation());
        switch (message.getType()) {
            case "required" -> tree.problem(FactTree.child(path, message.getProperty()), "is missing");
            case "additionalProperties" ->
                tree.problem(
                        FactTree.child(path, message.getProperty()),
                        "unknown key " + FactProblems.quoted(message.getProperty()));
            case "propertyNames" ->
                tree.problem(
                        FactTree.child(path, message.getProperty()),
                        "the key " + FactProblems.quoted(message.getProperty()) + " is not allowed: "
                                + message.getError());
            case "enum" ->
                tree.problem(
                        path, value(message.getInstanceNode()) + " is not one of " + words(message.getSchemaNode()));
            case "pattern" -> {
                boolean any = message.getSchemaNode().asText().equals(VISIBLE);
                tree.problem(path, value(message.getInstanceNode()) + (any ? " is blank" : ": " + message.getError()));
            }
            default -> tree.problem(path, value(message.getInstanceNode()) + ": " + message.getError());
        }
    }

    private static String path(JsonNodePath location) {
        String path = "";
        for (int i = 0; i < location.getNameCount(); i++) {
            path = location.getElement(i) instanceof Integer index
                    ? FactTree.item(path, index)
                    : FactTree.child(path, location.getName(i));
        }
        return path;
    }

    private static String value(JsonNode node) {
        return FactProblems.quoted(node.isTextual() ? node.textValue() : node.toString());
    }

    private static String words(JsonNode array) {
        return array.valueStream().map(JsonNode::asText).collect(Collectors.joining(", "));
    }
}
