package org.claimbook.claim.desk.web;

import java.util.Objects;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import org.claimbook.access.Roles;
import org.claimbook.claim.Claim;
import org.claimbook.claim.desk.ClaimDesk;
import org.claimbook.claim.store.Claims;
import org.claimbook.http.ETags;
import org.claimbook.http.Form;
import org.claimbook.http.IdempotentRequests;

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
            @NotNull
            @Pattern(regexp = Form.SLUG, message = "is not a slug")
            String into,

            @Schema(required = true, maxLength = Form.LONGEST_REASON)
            String reason) {}

    @GET
    @Path("form")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "claimForm",
            summary = "A claim of any status in the form in which it is written",
            description = "Can be changed and put back with its ETag. Needs a key of any role.")
    public RestResponse<ClaimForm> form(@PathParam("slug") String slug) {
        Claim claim = claims.bySlug(slug).orElseThrow(() -> ETags.unknown("claim", slug));
        return RestResponse.ResponseBuilder.ok(ClaimForm.of(claim))
                .header("ETag", ETags.of(claim))
                .build();
    }

    @PUT
    @RolesAllowed(Roles.EDITOR)
    @Operation(
            operationId = "reviseClaim",
            summary = "The claim says something else",
            description =
                    "The whole claim. Assessments may be left out; those that are stored cannot be changed. status is not changed by this. Slugs of speakers and sources have to be in the store.")
    public RestResponse<ClaimForm> revise(
            @PathParam("slug") String slug,
            @RequestBody(content = @Content(schema = @Schema(ref = "ClaimChange"))) byte[] body,
            @BeanParam RevisionRequest request) {
        return once.reply(request, body, () -> {
            SentChange sent = request.read(body);
            return ClaimForm.done(sent.done((seen, change) -> desk.revise(slug, seen, sent.fields(), change)));
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
    public RestResponse<ClaimForm> publish(
            @PathParam("slug") String slug,
            @RequestBody(content = @Content(schema = @Schema(ref = "Reason"))) byte[] body,
            @BeanParam RevisionRequest request) {
        return once.reply(request, body, () -> {
            SentChange sent = request.read(body);
            sent.form().nothingElse();
            return ClaimForm.done(sent.done((seen, change) -> desk.publish(slug, seen, change)));
        });
    }

    @POST
    @Path("retract")
    @RolesAllowed(Roles.EDITOR)
    @Operation(
            operationId = "retractClaim",
            summary = "Answer no questions with the claim any more",
            description = "Nothing is deleted: history and revisions stay.")
    public RestResponse<ClaimForm> retract(
            @PathParam("slug") String slug,
            @RequestBody(content = @Content(schema = @Schema(ref = "Reason"))) byte[] body,
            @BeanParam RevisionRequest request) {
        return once.reply(request, body, () -> {
            SentChange sent = request.read(body);
            sent.form().nothingElse();
            return ClaimForm.done(sent.done((seen, change) -> desk.retract(slug, seen, change)));
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
    public RestResponse<ClaimForm> merge(
            @PathParam("slug") String slug,
            @RequestBody(content = @Content(schema = @Schema(ref = "Merge"))) byte[] body,
            @BeanParam RevisionRequest request) {
        return once.reply(request, body, () -> {
            SentChange sent = request.read(body);
            String into =
                    Objects.requireNonNullElse(sent.form().take(MergeForm.class).into(), "");
            sent.form().nothingElse();
            return ClaimForm.done(sent.done((seen, change) -> desk.merge(slug, seen, into, change)));
        });
    }
}
