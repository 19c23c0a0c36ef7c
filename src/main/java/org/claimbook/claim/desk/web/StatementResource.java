package org.claimbook.claim.desk.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.claimbook.access.Roles;
import org.claimbook.claim.desk.Edited;
import org.claimbook.claim.desk.StatementDesk;
import org.claimbook.http.ETags;
import org.claimbook.http.IdempotentRequests;
import org.claimbook.http.IdempotentRequests.Outcome;

/** Changes what was said about claims and how they are assessed, one thing at a time. */
@Path("/api/v1/claims/{slug}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = "key")
@Tag(name = "Claims")
class StatementResource {
    private final StatementDesk desk;
    private final IdempotentRequests once;

    StatementResource(StatementDesk desk, IdempotentRequests once) {
        this.desk = desk;
        this.once = once;
    }

    @POST
    @Path("statements")
    @RolesAllowed(Roles.EDITOR)
    @Operation(
            operationId = "addStatement",
            summary = "Append a statement",
            description = "To the end; put the whole claim to order statements otherwise.")
    @APIResponse(
            responseCode = "200",
            description = "The claim as it is now; ETag has its revision",
            content = @Content(schema = @Schema(implementation = ClaimForm.class)))
    public Response add(
            @Parameter(description = "Slug of the claim", example = "fire-caused-by-cable") @PathParam("slug")
                    String slug,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = Changes.OfStatement.class),
                                            examples = @ExampleObject(name = "statement", value = Examples.STATEMENT)))
                    byte[] body,
            @BeanParam RevisionRequest request) {
        return once.reply(request, body, () -> {
            SentChange sent = request.read(body);
            return done(sent.done((seen, change) -> desk.add(slug, seen, sent.fields(), change)));
        });
    }

    @PUT
    @Path("statements/{statement}")
    @RolesAllowed(Roles.EDITOR)
    @Operation(
            operationId = "reviseStatement",
            summary = "A statement says something else",
            description = "The whole statement; its slug never changes.")
    @APIResponse(
            responseCode = "200",
            description = "The claim as it is now; ETag has its revision",
            content = @Content(schema = @Schema(implementation = ClaimForm.class)))
    public Response revise(
            @Parameter(description = "Slug of the claim", example = "fire-caused-by-cable") @PathParam("slug")
                    String slug,
            @Parameter(description = "Slug of the statement", example = "mayor") @PathParam("statement")
                    String statement,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = Changes.OfStatement.class),
                                            examples = @ExampleObject(name = "statement", value = Examples.STATEMENT)))
                    byte[] body,
            @BeanParam RevisionRequest request) {
        return once.reply(request, body, () -> {
            SentChange sent = request.read(body);
            return done(sent.done((seen, change) -> desk.revise(slug, seen, statement, sent.fields(), change)));
        });
    }

    @DELETE
    @Path("statements/{statement}")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Roles.EDITOR)
    @Operation(
            operationId = "removeStatement",
            summary = "Take a statement out of a claim",
            description = "Nothing is deleted: the revisions before have it.")
    @APIResponse(
            responseCode = "200",
            description = "The claim as it is now; ETag has its revision",
            content = @Content(schema = @Schema(implementation = ClaimForm.class)))
    public Response remove(
            @Parameter(description = "Slug of the claim", example = "fire-caused-by-cable") @PathParam("slug")
                    String slug,
            @Parameter(description = "Slug of the statement", example = "mayor") @PathParam("statement")
                    String statement,
            @Parameter(required = true, description = "Why, for the history", example = "Never said so")
                    @QueryParam("reason")
                    @Nullable
                    String reason,
            @BeanParam RevisionRequest request) {
        return once.reply(
                request,
                new byte[0],
                () -> done(request.read(reason).done((seen, change) -> desk.remove(slug, seen, statement, change))));
    }

    @POST
    @Path("assessments")
    @RolesAllowed(Roles.EDITOR)
    @Operation(
            operationId = "assessClaim",
            summary = "Append an assessment",
            description = "It is current from now on; earlier ones stay as they are, and askable as of their days.")
    @APIResponse(
            responseCode = "200",
            description = "The claim as it is now; ETag has its revision",
            content = @Content(schema = @Schema(implementation = ClaimForm.class)))
    public Response assess(
            @Parameter(description = "Slug of the claim", example = "fire-caused-by-cable") @PathParam("slug")
                    String slug,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = Changes.OfAssessment.class),
                                            examples =
                                                    @ExampleObject(name = "assessment", value = Examples.ASSESSMENT)))
                    byte[] body,
            @BeanParam RevisionRequest request) {
        return once.reply(request, body, () -> {
            SentChange sent = request.read(body);
            return done(sent.done((seen, change) -> desk.assess(slug, seen, sent.fields(), change)));
        });
    }

    private static Outcome done(Edited edited) {
        return new Outcome(Response.Status.OK.getStatusCode(), "", ETags.of(edited.claim()), ClaimForm.of(edited));
    }
}
