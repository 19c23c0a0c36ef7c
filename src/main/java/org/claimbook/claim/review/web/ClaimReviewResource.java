package org.claimbook.claim.review.web;

import static org.eclipse.microprofile.openapi.annotations.enums.SchemaType.OBJECT;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.claimbook.claim.review.ClaimExport;
import org.claimbook.claim.web.PublicClaims;
import org.claimbook.http.BaseUrl;

/** Shows claims in the form in which fact checks are exchanged. */
@Path("/api/v1/claims/{slug}/claimreview")
@Produces("application/ld+json")
@Tag(name = "ClaimReview")
class ClaimReviewResource {
    private final PublicClaims claims;
    private final ClaimExport export;

    ClaimReviewResource(PublicClaims claims, ClaimExport export) {
        this.claims = claims;
        this.export = export;
    }

    @GET
    @Operation(
            operationId = "claimReview",
            summary = "A claim as a ClaimReview, JSON-LD",
            description =
                    "What schema.org has no words for (statements, stances, speakers, sources, every assessment, the"
                            + " publisher's own document) stands in the property claimbook:record, of which an import makes an"
                            + " equal claim. A claim that nobody has assessed is a schema.org Claim.")
    @APIResponse(
            responseCode = "200",
            description = "The claim",
            content = @Content(mediaType = "application/ld+json", schema = @Schema(type = OBJECT), example = """
                    {"@context": ["https://schema.org", {"claimbook": "https://claimbook.org/ns#"}],
                     "@type": "ClaimReview", "claimReviewed": "The bridge of Aldwick is cracked.",
                     "url": "https://claimbook.example/claims/bridge-cracked", "datePublished": "2026-01-03",
                     "author": {"@type": "Organization", "name": "Aldwick Gazette"},
                     "reviewRating": {"@type": "Rating", "alternateName": "Supported"}}"""))
    @APIResponse(
            responseCode = "404",
            description = "There is no such claim",
            content = @Content(mediaType = "application/problem+json"))
    @APIResponse(
            responseCode = "410",
            description = "The claim was withdrawn",
            content = @Content(mediaType = "application/problem+json"))
    public String claimReview(
            @Parameter(description = "Id of the claim", example = "ukraine-targeted-putin-residence") @PathParam("slug")
                    String slug,
            @Context UriInfo uri) {
        return export.whole(claims.bySlug(slug), BaseUrl.of(uri));
    }
}
