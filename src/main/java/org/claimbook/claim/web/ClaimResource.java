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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
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
    private final ClaimReplies replies;

    ClaimResource(PublicClaims claims, Histories histories, ClaimReplies replies) {
        this.replies = replies;
        this.claims = claims;
        this.histories = histories;
    }

    @GET
    @Operation(
            operationId = "claim",
            summary = "A claim with its statements, assessments and sources",
            description = "With asOf as it was recorded then; a claim that came into the store later is cut to what is"
                    + " dated until then. Drafts need a key of any role.")
    @APIResponseSchema(ClaimReply.class)
    @APIResponse(responseCode = "301", description = "Another claim stands for this one; Location says which")
    @APIResponse(responseCode = "410", description = "The claim was withdrawn")
    public Response claim(
            @PathParam("slug") String slug,
            @Parameter(description = "The day or moment asked for", example = "2025-12-31")
                    @QueryParam("asOf")
                    @Nullable
                    String asOf,
            @Parameter(description = "ISO 639-1 code: what is translated into it is told in it", example = "de")
                    @QueryParam("language")
                    @Nullable
                    String language) {
        Optional<AsOf> moment = Problems.asOf("asOf", asOf);
        if (language != null && !language.matches("[a-z]{2}")) {
            throw Problems.invalid("language", "is not a two-letter code: " + Problems.quoted(language));
        }
        return claims.moved(slug, FOLDER).orElseGet(() -> {
            Claim stored = moment.map(then -> claims.asOf(slug, then)).orElseGet(() -> claims.bySlug(slug));
            Claim claim = language == null ? stored : stored.in(language);
            Optional<Assessment> assessment =
                    moment.map(then -> claim.assessmentAsOf(then.day())).orElseGet(claim::currentAssessment);
            return Response.ok(replies.of(claim, assessment.orElse(null)))
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
    public RevisionReply revision(
            @PathParam("slug") String slug,
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
                replies.of(claim, claim.currentAssessment().orElse(null)));
    }

    @GET
    @Path("history")
    @Operation(
            operationId = "claimHistory",
            summary = "What changed in a claim, and why",
            description = "The newest first. Without a key the revisions in which the claim was published, and its"
                    + " withdrawal; who made the changes is told to readers only.")
    public HistoryReply history(
            @PathParam("slug") String slug,
            @Parameter(description = "next of the page before: only revisions with lower numbers", example = "17")
                    @QueryParam("before")
                    @Nullable
                    String before,
            @Parameter(description = "1 to 100; 20 unless given", example = "20") @QueryParam("limit") @Nullable
                    String limit) {
        return histories.of(slug, before, limit);
    }
}
