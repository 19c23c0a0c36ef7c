package org.claimbook.claim.web;

import java.util.Optional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.claimbook.claim.AsOf;
import org.claimbook.claim.Assessment;
import org.claimbook.claim.Claim;
import org.claimbook.claim.Revision;
import org.claimbook.http.Problems;

/** Shows claims over REST, as they are and as they were. */
@Path("/api/v1/claims/{slug}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Claims")
class ClaimResource {
    private static final String FOLDER = "/api/v1/claims/";

    private final PublicClaims claims;
    private final Histories histories;

    ClaimResource(PublicClaims claims, Histories histories) {
        this.claims = claims;
        this.histories = histories;
    }

    @GET
    @Operation(
            operationId = "claim",
            summary = "A claim with its statements, assessments and sources",
            description = "With asOf as it was recorded then; a claim that came into the store later is cut to what is"
                    + " dated until then. Drafts need a key of any role.")
    @APIResponse(
            responseCode = "200",
            description = "The claim; ETag has its revision",
            content = @Content(schema = @Schema(implementation = ClaimReply.class)))
    @APIResponse(responseCode = "301", description = "Another claim stands for this one; Location says which")
    @APIResponse(responseCode = "400", description = "asOf is wrong")
    @APIResponse(responseCode = "404", description = "There is no such claim")
    @APIResponse(responseCode = "410", description = "The claim was withdrawn")
    public Response claim(
            @Parameter(description = "Id of the claim", example = "ukraine-targeted-putin-residence") @PathParam("slug")
                    String slug,
            @Parameter(description = "The day or moment asked for", example = "2025-12-31")
                    @QueryParam("asOf")
                    @Nullable
                    String asOf) {
        Optional<AsOf> moment = Problems.asOf("asOf", asOf);
        return claims.moved(slug, FOLDER).orElseGet(() -> {
            Claim claim = moment.map(then -> claims.asOf(slug, then)).orElseGet(() -> claims.bySlug(slug));
            Optional<Assessment> assessment =
                    moment.map(then -> claim.assessmentAsOf(then.day())).orElseGet(claim::currentAssessment);
            return Response.ok(ClaimReplies.of(claim, assessment.orElse(null)))
                    .header("ETag", "\"" + claim.revision() + "\"")
                    .build();
        });
    }

    @GET
    @Path("revisions/{number}")
    @Operation(
            operationId = "claimRevision",
            summary = "Exactly that revision of a claim",
            description = "Never changes, whatever becomes of the claim; status now says what became of it.")
    @APIResponse(
            responseCode = "200",
            description = "The claim as it was in that revision",
            content = @Content(schema = @Schema(implementation = RevisionReply.class)))
    @APIResponse(responseCode = "400", description = "asOf is wrong")
    @APIResponse(responseCode = "404", description = "There is no such revision, or the claim was not published in it")
    public RevisionReply revision(
            @Parameter(description = "Id of the claim", example = "ukraine-targeted-putin-residence") @PathParam("slug")
                    String slug,
            @Parameter(description = "The revision, from 1", example = "1") @PathParam("number") String number,
            @Parameter(
                            description = "Cuts a revision that was recorded later to what is dated until then",
                            example = "2025-12-31")
                    @QueryParam("asOf")
                    @Nullable
                    String asOf) {
        Revision revision = histories.revision(slug, number, asOf);
        Claim claim = revision.claim();
        return new RevisionReply(
                revision.number(),
                revision.recordedAt(),
                revision.action(),
                revision.reason(),
                claims.now(slug).status(),
                claims.now(slug).revision(),
                ClaimReplies.of(claim, claim.currentAssessment().orElse(null)));
    }

    @GET
    @Path("history")
    @Operation(
            operationId = "claimHistory",
            summary = "What changed in a claim, and why",
            description = "The newest first. Without a key the revisions in which the claim was published, and its"
                    + " withdrawal; who made the changes is told to readers only.")
    @APIResponse(
            responseCode = "200",
            description = "A page of the history",
            content = @Content(schema = @Schema(implementation = HistoryReply.class)))
    @APIResponse(responseCode = "400", description = "A parameter is wrong")
    @APIResponse(responseCode = "404", description = "There is no such claim, or it never was published")
    public HistoryReply history(
            @Parameter(description = "Id of the claim", example = "ukraine-targeted-putin-residence") @PathParam("slug")
                    String slug,
            @Parameter(description = "next of the page before: only revisions with lower numbers", example = "17")
                    @QueryParam("before")
                    @Nullable
                    String before,
            @Parameter(description = "1 to 100; 20 unless given", example = "20") @QueryParam("limit") @Nullable
                    String limit) {
        return histories.of(slug, before, limit);
    }
}
