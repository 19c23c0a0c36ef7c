package org.claimbook.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;

/** Reads the whole description of the API: whoever writes a client from it shall not have to guess. */
@QuarkusTest
class ApiDescriptionTest {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");

    private final List<String> lacking = new ArrayList<>();

    @Test
    void everyOperationSaysWhatItDoesTakesAndReplies() throws Exception {
        JsonNode api = new ObjectMapper()
                .readTree(RestAssured.given()
                        .queryParam("format", "json")
                        .get("/q/openapi")
                        .asString());
        Set<String> ids = new HashSet<>();
        api.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(method -> {
                    if (METHODS.contains(method.getKey())) {
                        String name = method.getKey() + " " + path.getKey();
                        check(name, method.getValue());
                        JsonNode parameters = path.getValue().path("parameters");
                        parameters.forEach(parameter ->
                                said(name + " " + parameter.path("name").asText(), parameter, "description"));
                        if (!ids.add(method.getValue().path("operationId").asText())) {
                            lacking.add(name + ": operationId is not its own");
                        }
                    }
                }));

        assertThat(ids).hasSizeGreaterThan(20);
        assertThat(lacking).isEmpty();
        assertThat(api.at("/components/schemas/Problem/properties/violations").isMissingNode())
                .isFalse();
        assertThat(api.at("/components/securitySchemes/key/scheme").asText()).isEqualTo("bearer");
    }

    private void check(String name, JsonNode operation) {
        said(name, operation, "operationId");
        said(name, operation, "summary");
        said(name, operation, "description");
        operation.path("parameters").forEach(parameter -> {
            if (!parameter.has("$ref")) {
                said(name + " " + parameter.path("name").asText(), parameter, "description");
                if (parameter.path("schema").isEmpty()) {
                    lacking.add(name + " " + parameter.path("name").asText() + ": no schema");
                }
            }
        });
        if (operation.has("requestBody")) {
            operation.at("/requestBody/content").properties().forEach(type -> {
                if (type.getValue().path("examples").isEmpty()
                        && !type.getValue().has("example")) {
                    lacking.add(name + ": the body has no example");
                }
                if (!type.getValue().has("schema")) {
                    lacking.add(name + ": the body has no schema");
                }
            });
        }
        boolean succeeds = false;
        for (var response : operation.path("responses").properties()) {
            succeeds |= response.getKey().matches("[123]..");
            checkResponse(name, response.getKey(), response.getValue());
        }
        if (!succeeds) {
            lacking.add(name + ": no response says that it went well");
        }
    }

    private void checkResponse(String operation, String status, JsonNode response) {
        String name = operation + " " + status;
        said(name, response, "description");
        boolean error = status.matches("[45]..");
        // Google's API has errors of its own
        String type = operation.contains("/v1alpha1/") ? "application/json" : "application/problem+json";
        response.path("content").properties().forEach(content -> {
            if (content.getValue().path("schema").isEmpty()) {
                lacking.add(name + " " + content.getKey() + ": no schema");
            }
            if (error && !content.getKey().equals(type)) {
                lacking.add(name + " " + content.getKey() + ": errors have one form");
            }
        });
        if (error && response.path("content").path(type).isMissingNode()) {
            lacking.add(name + ": the error has no content");
        }
    }

    private void said(String name, JsonNode node, String field) {
        if (node.path(field).asText("").isBlank()) {
            lacking.add(name + ": no " + field);
        }
    }
}
