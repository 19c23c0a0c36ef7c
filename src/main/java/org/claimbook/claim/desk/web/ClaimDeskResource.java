package org.claimbook.claim.desk.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
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

import org.claimbook.access.Roles;
import org.claimbook.claim.Claim;
import org.claimbook.claim.desk.ClaimDesk;
import org.claimbook.claim.desk.Edited;
import org.claimbook.claim.store.Claims;
import org.claimbook.http.ETags;
import org.claimbook.http.IdempotentRequests;
import org.claimbook.http.IdempotentRequests.Outcome;

/** Changes claims. */
@Path("/api/v1/claims/{slug}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = "key")
@Tag(name = "Claims")
class ClaimDeskResource {
    private final Claims claims;
    private final ClaimDesk desk;
    private final IdempotentRequests once;

    ClaimDeskResource(Claims claims, ClaimDesk desk, IdempotentRequests once) {
        this.claims = claims;
        this.desk = desk;
        this.once = once;
    }

    /** Which claim stands for this one, and why. */
    @Schema(name = "Merge")
    record MergeForm(
            @Schema(required = true, description = "Slug of the claim that stands for both")
            String into,

            @Schema(required = true, maxLength = 2000) String reason) {}

    @GET
    @Path("form")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "claimForm",
            summary = "A claim of any status in the form in which it is written",
            description = "Can be changed and put back with its ETag. Needs a key of any role.")
    @APIResponse(
            responseCode = "200",
            description = "The claim; ETag has its revision",
            content = @Content(schema = @Schema(implementation = ClaimForm.class)))
    public Response form(
            @Parameter(description = "Slug of the claim", example = "fire-caused-by-cable") @PathParam("slug")
                    String slug) {
        Claim claim = claims.bySlug(slug).orElseThrow(() -> ETags.unknown("claim", slug));
        return Response.ok(ClaimForm.of(claim)).header("ETag", ETags.of(claim)).build();
    }

    @PUT
    @RolesAllowed(Roles.EDITOR)
    @Operation(
            operationId = "reviseClaim",
            summary = "The claim says something else",
            description =
                    "The whole claim. Assessments may be left out; those that are stored cannot be changed. status is not changed by this. Slugs of speakers and sources have to be in the store.")
    @APIResponse(
            responseCode = "200",
            description = "The claim as it is now; ETag has its revision",
            content = @Content(schema = @Schema(implementation = ClaimForm.class)))
    public Response revise(
            @Parameter(description = "Slug of the claim", example = "fire-caused-by-cable") @PathParam("slug")
                    String slug,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = Changes.OfClaim.class),
                                            examples = @ExampleObject(name = "claim", value = Examples.CLAIM)))
                    byte[] body,
            @BeanParam RevisionRequest request) {
        return once.reply(request, body, () -> {
            SentChange sent = request.read(body);
            return done(sent.done((seen, change) -> desk.revise(slug, seen, sent.fields(), change)));
        });
    }

    @POST
    @Path("publish")
    @RolesAllowed(Roles.EDITOR)
    @Operation(
            operationId = "publishClaim",
            summary = "Answer questions with the claim",
            description =
                    "Each statement needs a source and each assessment an assessor, or the reason why there is none.")
    @APIResponse(
            responseCode = "200",
            description = "The claim as it is now; ETag has its revision",
            content = @Content(schema = @Schema(implementation = ClaimForm.class)))
    public Response publish(
            @Parameter(description = "Slug of the claim", example = "fire-caused-by-cable") @PathParam("slug")
                    String slug,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = Changes.Reason.class),
                                            examples = @ExampleObject(name = "reason", value = Examples.REASON)))
                    byte[] body,
            @BeanParam RevisionRequest request) {
        return once.reply(request, body, () -> {
            SentChange sent = request.read(body);
            sent.form().nothingElse();
            return done(sent.done((seen, change) -> desk.publish(slug, seen, change)));
        });
    }

    @POST
    @Path("retract")
    @RolesAllowed(Roles.EDITOR)
    @Operation(
            operationId = "retractClaim",
            summary = "Answer no questions with the claim any more",
            description = "Nothing is deleted: history and revisions stay.")
    @APIResponse(
            responseCode = "200",
            description = "The claim as it is now; ETag has its revision",
            content = @Content(schema = @Schema(implementation = ClaimForm.class)))
    public Response retract(
            @Parameter(description = "Slug of the claim", example = "fire-caused-by-cable") @PathParam("slug")
                    String slug,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = Changes.Reason.class),
                                            examples = @ExampleObject(name = "reason", value = Examples.REASON)))
                    byte[] body,
            @BeanParam RevisionRequest request) {
        return once.reply(request, body, () -> {
            SentChange sent = request.read(body);
            sent.form().nothingElse();
            return done(sent.done((seen, change) -> desk.retract(slug, seen, change)));
        });
    }

    @POST
    @Path("merge")
    @RolesAllowed(Roles.EDITOR)
    @Operation(
            operationId = "mergeClaim",
            summary = "Let another claim stand for this one",
            description =
                    "The other claim takes over wordings and statements, and the old address redirects to it. The assessments of both stay with them. The reply is the other claim.")
    @APIResponse(
            responseCode = "200",
            description = "The claim as it is now; ETag has its revision",
            content = @Content(schema = @Schema(implementation = ClaimForm.class)))
    public Response merge(
            @Parameter(description = "Slug of the claim", example = "fire-caused-by-cable") @PathParam("slug")
                    String slug,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = MergeForm.class),
                                            examples = @ExampleObject(name = "merge", value = Examples.MERGE)))
                    byte[] body,
            @BeanParam RevisionRequest request) {
        return once.reply(request, body, () -> {
            SentChange sent = request.read(body);
            String into = sent.form().slug("into");
            sent.form().nothingElse();
            return done(sent.done((seen, change) -> desk.merge(slug, seen, into, change)));
        });
    }

    private static Outcome done(Edited edited) {
        return new Outcome(Response.Status.OK.getStatusCode(), "", ETags.of(edited.claim()), ClaimForm.of(edited));
    }
}
