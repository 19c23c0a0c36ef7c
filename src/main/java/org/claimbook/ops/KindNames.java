package org.claimbook.ops;

import java.util.Locale;
import java.util.Objects;

import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Puts the name of what an operation is about, which its path tells, in the place of {@code {kind}} in what resources for
 * several kinds say, and makes the ids of their operations of it.
 */
final class KindNames {
    private final String kind;

    private KindNames(String kind) {
        this.kind = kind;
    }

    static void put(Operation operation, PathItem.HttpMethod method, String path) {
        // topic of /api/v1/topics/{slug}
        KindNames names = new KindNames(path.replaceFirst("^/api/v1/([a-z]+?)s?(/.*)?$", "$1"));
        if (operation.getOperationId() == null) {
            operation.setOperationId(names.named(
                    switch (method) {
                        case POST -> (path.contains("}/") ? path.replaceFirst(".*/", "") : "create") + "{Kind}";
                        case PUT -> "revise{Kind}";
                        default -> path.endsWith("}") ? "{kind}" : "{kind}s";
                    }));
        }
        names.put(operation);
    }

    private void put(Operation operation) {
        operation.setSummary(named(operation.getSummary()));
        operation.setDescription(named(operation.getDescription()));
        if (operation.getRequestBody() != null) {
            put(operation.getRequestBody().getContent());
        }
        operation.getResponses().getAPIResponses().values().forEach(response -> {
            response.setDescription(named(response.getDescription()));
            put(response.getContent());
        });
        Objects.requireNonNullElse(operation.getParameters(), java.util.List.<Parameter>of()).stream()
                .filter(parameter -> parameter.getIn() == Parameter.In.PATH && parameter.getDescription() == null)
                .forEach(parameter -> parameter.setDescription(
                        (parameter.getName().equals("slug") ? "Slug" : "Id") + " of the " + kind));
    }

    private void put(@Nullable Content content) {
        if (content != null) {
            content.getMediaTypes().values().stream()
                    .map(type -> type.getSchema())
                    .filter(schema -> schema != null && schema.getRef() != null)
                    .forEach(schema -> schema.setRef(named(schema.getRef())));
        }
    }

    private @Nullable String named(@Nullable String text) {
        return text == null
                ? null
                : text.replace("{kind}", kind)
                        .replace("{Kind}", kind.substring(0, 1).toUpperCase(Locale.ROOT) + kind.substring(1));
    }
}
