package org.claimbook.claim.web;

import java.time.LocalDate;
import java.util.Optional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.claimbook.answer.web.Problems;
import org.claimbook.claim.Assessment;
import org.claimbook.claim.Claim;

/** Shows claims over REST. */
@Path("/api/v1/claims/{slug}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Claims")
class ClaimResource {
    private final PublicClaims claims;

    ClaimResource(PublicClaims claims) {
        this.claims = claims;
    }

    @GET
    @Operation(operationId = "claim", summary = "A claim with its statements, assessments and sources")
    @APIResponse(responseCode = "200", description = "The claim")
    @APIResponse(
            responseCode = "404",
            description = "There is no such claim",
            content = @Content(mediaType = "application/problem+json"))
    @APIResponse(
            responseCode = "410",
            description = "The claim was withdrawn",
            content = @Content(mediaType = "application/problem+json"))
    public ClaimReply claim(
            @Parameter(description = "Id of the claim", example = "ukraine-targeted-putin-residence") @PathParam("slug")
                    String slug,
            @Parameter(description = "The day whose assessment is asked for", example = "2025-12-31")
                    @QueryParam("asOf")
                    @Nullable
                    String asOf) {
        Optional<LocalDate> day = Problems.day("asOf", asOf);
        Claim claim = claims.bySlug(slug);
        Optional<Assessment> assessment = day.map(claim::assessmentAsOf).orElseGet(claim::currentAssessment);
        return ClaimReplies.of(claim, assessment.orElse(null));
    }
}
