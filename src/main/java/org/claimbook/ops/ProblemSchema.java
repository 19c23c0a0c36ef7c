package org.claimbook.ops;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.examples.Example;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

import org.claimbook.http.HttpProblem;

/**
 * Writes into the API's description what holds for every operation: how errors look, which ones are possible wherever
 * something is sent or named, the examples of bodies, and the name of what a shared resource is about.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ProblemSchema implements OASFilter {
    private static final String NAME = "Problem";
    /** What is said of responses that the code says nothing of. */
    private static final Set<String> REASONS = Set.of("OK", "Created", "Accepted", "No Content");

    /** What clients of Google's API expect instead. */
    private static final String GOOGLE_NAME = "GoogleError";

    @Override
    public void filterOpenAPI(OpenAPI api) {
        if (api.getComponents() == null) {
            api.setComponents(OASFactory.createComponents());
        }
        api.getComponents().addSchema(NAME, problem());
        api.getComponents().addSchema(GOOGLE_NAME, googleError());
        Map<String, Example> examples = api.getComponents().getExamples();
        api.getComponents().setExamples(null);
        if (api.getPaths() != null && api.getPaths().getPathItems() != null) {
            api.getPaths().getPathItems().forEach((path, item) -> {
                boolean google = path.startsWith("/v1alpha1/");
                item.getOperations().forEach((method, operation) -> {
                    if (google) {
                        completeAsGoogle(operation);
                    } else {
                        KindNames.put(operation, method, path);
                        complete(operation, examples);
                    }
                });
            });
        }
    }

    private static void complete(Operation operation, Map<String, Example> examples) {
        describeBody(operation, examples);
        describeSuccess(operation);
        if (operation.getSecurity() != null && !operation.getSecurity().isEmpty()) {
            addIfMissing(operation, "401", "No key was sent, or one that opens nothing");
            addIfMissing(operation, "403", "The role of the key is too low");
        }
        if (operation.getRequestBody() != null || takes(operation, "If-Match")) {
            addIfMissing(operation, "400", "The request is wrong; violations has every wrong field");
        } else if (has(operation, Parameter.In.QUERY)) {
            addIfMissing(operation, "400", "A parameter is wrong; field and violations say what");
        }
        if (has(operation, Parameter.In.PATH) || takes(operation, "If-Match")) {
            addIfMissing(operation, "404", "There is no such thing");
        }
        if (takes(operation, "If-Match")) {
            addIfMissing(
                    operation,
                    "409",
                    "It does not go with what is stored: it is so already, or golden questions break");
            addIfMissing(
                    operation,
                    "412",
                    "Somebody else has changed it: yours has the version that the editor had, stored the one that is stored"
                            + " now");
            addIfMissing(operation, "428", "If-Match is missing");
        }
        if (takes(operation, "Idempotency-Key")) {
            addIfMissing(operation, "409", "There is such a thing already");
            addIfMissing(operation, "422", "Idempotency-Key was used for another request");
        }
        describeErrors(operation, HttpProblem.MEDIA_TYPE, NAME);
    }

    private static void describeBody(Operation operation, Map<String, Example> examples) {
        if (operation.getRequestBody() != null) {
            operation.getRequestBody().setRequired(true);
            operation.getRequestBody().getContent().getMediaTypes().values().forEach(body -> {
                String schema = body.getSchema().getRef();
                if (schema != null) {
                    body.addExample("example", examples.get(schema.substring(schema.lastIndexOf('/') + 1)));
                }
            });
        }
    }

    private static void describeSuccess(Operation operation) {
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (status.startsWith("2") && REASONS.contains(response.getDescription())) {
                response.setDescription(operation.getSummary());
            }
        });
    }

    private static void completeAsGoogle(Operation operation) {
        // which are read one by one, so that the scanner does not see their types
        operation.getParameters().stream()
                .filter(parameter -> parameter.getSchema() == null)
                .forEach(parameter ->
                        parameter.setSchema(OASFactory.createSchema().addType(Schema.SchemaType.STRING)));
        boolean named = has(operation, Parameter.In.PATH);
        addIfMissing(
                operation,
                named ? "404" : "400",
                named ? "There is no such page" : "A parameter is wrong; error says which");
        describeErrors(operation, "application/json", GOOGLE_NAME);
    }

    private static void describeErrors(Operation operation, String mediaType, String schema) {
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (status.startsWith("4") || status.startsWith("5")) {
                describe(response, mediaType, schema);
            }
        });
    }

    private static boolean takes(Operation operation, String header) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(parameter -> header.equals(parameter.getName()));
    }

    private static boolean has(Operation operation, Parameter.In place) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(parameter -> parameter.getIn() == place);
    }

    private static void addIfMissing(Operation operation, String status, String description) {
        if (operation.getResponses().getAPIResponse(status) == null) {
            operation
                    .getResponses()
                    .addAPIResponse(status, OASFactory.createAPIResponse().description(description));
        }
    }

    private static void describe(APIResponse response, String mediaType, String schema) {
        MediaType type =
                OASFactory.createMediaType().schema(OASFactory.createSchema().ref(schema));
        Optional.ofNullable(response.getContent())
                .map(content -> content.getMediaType(mediaType))
                .ifPresent(said -> type.example(said.getExample()).examples(said.getExamples()));
        response.setContent(OASFactory.createContent().addMediaType(mediaType, type));
    }

    private static Schema googleError() {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .description("What went wrong, in Google's form")
                .addProperty(
                        "error",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.OBJECT)
                                .addProperty("code", OASFactory.createSchema().addType(Schema.SchemaType.INTEGER))
                                .addProperty(
                                        "message", OASFactory.createSchema().addType(Schema.SchemaType.STRING))
                                .addProperty("status", OASFactory.createSchema().addType(Schema.SchemaType.STRING)));
    }

    private static Schema problem() {
        Schema text = OASFactory.createSchema().addType(Schema.SchemaType.STRING);
        Schema violation = OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .addProperty("field", text)
                .addProperty("message", text);
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .description("What went wrong (RFC 9457)")
                .addProperty("title", text)
                .addProperty("status", OASFactory.createSchema().addType(Schema.SchemaType.INTEGER))
                .addProperty("detail", text)
                .addProperty("instance", text)
                .addProperty("field", text)
                .addProperty(
                        "violations",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.ARRAY)
                                .items(violation));
    }
}
