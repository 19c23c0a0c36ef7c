package org.claimbook.claim.web;

import java.util.List;
import java.util.Locale;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.eclipse.microprofile.openapi.annotations.Operation;

import org.claimbook.answer.CitedStatements;
import org.claimbook.claim.Assessment;
import org.claimbook.claim.Claim;
import org.claimbook.claim.review.ClaimExport;

/** Shows a claim as a page to read; answers link to it. */
@Path("/claims/{slug}")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
class ClaimPage {
    private final PublicClaims claims;
    private final ClaimExport export;

    ClaimPage(PublicClaims claims, ClaimExport export) {
        this.claims = claims;
        this.export = export;
    }

    @CheckedTemplate(basePath = "claim")
    static class Templates {
        private Templates() {}

        static native TemplateInstance claim(
                Claim claim, CitedStatements cited, List<Assessment> earlier, Locale locale, String claimReview);
    }

    @GET
    @Operation(hidden = true)
    public String page(@PathParam("slug") String slug, @Context UriInfo uri) {
        Claim claim = claims.bySlug(slug);
        List<Assessment> assessments = claim.assessments();
        List<Assessment> earlier = assessments.isEmpty()
                ? List.of()
                : assessments.subList(0, assessments.size() - 1).reversed();
        CitedStatements cited = CitedStatements.of(claim.currentAssessment().orElse(null), claim.statements());
        String claimReview = forScript(export.plain(claim, BaseUrl.of(uri)));
        return Templates.claim(claim, cited, earlier, Locale.ENGLISH, claimReview)
                .setLocale(Locale.ENGLISH)
                .render();
    }

    /** JSON that cannot end the script it stands in. */
    static String forScript(String json) {
        return json.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026");
    }
}
