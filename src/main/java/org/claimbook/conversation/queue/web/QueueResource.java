package org.claimbook.conversation.queue.web;

import java.util.stream.Stream;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.claimbook.access.Roles;
import org.claimbook.conversation.queue.EditorQueue;
import org.claimbook.conversation.queue.QueuedQuestion;
import org.claimbook.http.Problems;

/** What waits for editors. */
@Path("/api/v1/queue")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.EDITOR)
@SecurityRequirement(name = "key")
@Tag(name = "Queue")
class QueueResource {
    private static final int DEFAULT_LIMIT = 20;
    private static final int MAX_LIMIT = 100;

    private final EditorQueue queue;

    QueueResource(EditorQueue queue) {
        this.queue = queue;
    }

    @GET
    @Operation(
            operationId = "queue",
            summary = "Questions that were not answered, or for which only wrong claims were found",
            description =
                    "Near questions are put together. Only what its askers submitted or reported is shown, and never who"
                            + " asked; what others asked in the same words is counted. Needs the role editor.")
    public QueueReply page(
            @Parameter(description = "What the last page gave as next") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "Only clusters with a question that is NEW, ASSIGNED or BEGUN")
                    @QueryParam("progress")
                    @Nullable
                    String progress,
            @Parameter(description = "Only clusters with a question that they deal with")
                    @QueryParam("assignee")
                    @Nullable
                    String assignee,
            @Parameter(description = "1 to 100 clusters; 20 unless given") @QueryParam("limit") @Nullable
                    String limit) {
        return QueueReply.of(queue.page(
                new EditorQueue.Sought(progress(progress), assignee == null ? "" : assignee.strip()),
                Cursors.read(cursor),
                limit(limit)));
    }

    private static QueuedQuestion.@Nullable Progress progress(@Nullable String value) {
        if (value == null || value.isEmpty()) {
            return null;
        }
        return Stream.of(QueuedQuestion.Progress.values())
                .filter(each -> each.name().equals(value))
                .findFirst()
                .orElseThrow(() ->
                        Problems.invalid("progress", "is not one of NEW, ASSIGNED, BEGUN: " + Problems.quoted(value)));
    }

    private static int limit(@Nullable String value) {
        if (value == null) {
            return DEFAULT_LIMIT;
        }
        boolean whole = value.matches("[0-9]{1,9}");
        if (!whole || Integer.parseInt(value) < 1 || Integer.parseInt(value) > MAX_LIMIT) {
            throw Problems.invalid(
                    "limit", "is not a number from 1 to %d: %s".formatted(MAX_LIMIT, Problems.quoted(value)));
        }
        return Integer.parseInt(value);
    }
}
