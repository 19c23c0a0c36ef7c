package org.claimbook.claim.review.web;

import static org.eclipse.microprofile.openapi.annotations.enums.SchemaType.OBJECT;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.claimbook.claim.review.ClaimExport;
import org.claimbook.claim.web.PublicClaims;
import org.claimbook.http.PublicUrl;

/** Shows claims in the form in which fact checks are exchanged. */
@Path("/api/v1/claims/{slug}/claimreview")
@Produces("application/ld+json")
@Tag(name = "ClaimReview")
class ClaimReviewResource {
    private final PublicClaims claims;
    private final ClaimExport export;
    private final PublicUrl url;

    ClaimReviewResource(PublicClaims claims, ClaimExport export, PublicUrl url) {
        this.url = url;
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
    @APIResponse(responseCode = "410", description = "The claim was withdrawn")
    public String claimReview(@PathParam("slug") String slug) {
        return export.whole(claims.bySlug(slug), url.base());
    }
}
