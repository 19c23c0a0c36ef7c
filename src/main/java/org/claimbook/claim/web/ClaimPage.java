package org.claimbook.claim.web;

import java.util.List;
import java.util.Locale;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.eclipse.microprofile.openapi.annotations.Operation;

import org.claimbook.answer.CitedStatements;
import org.claimbook.claim.Assessment;
import org.claimbook.claim.Claim;

/** Shows a claim as a page to read; answers link to it. */
@Path("/claims/{slug}")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
class ClaimPage {
    private final PublicClaims claims;

    ClaimPage(PublicClaims claims) {
        this.claims = claims;
    }

    @CheckedTemplate(basePath = "claim")
    static class Templates {
        private Templates() {}

        static native TemplateInstance claim(
                Claim claim, CitedStatements cited, List<Assessment> earlier, Locale locale);
    }

    @GET
    @Operation(hidden = true)
    public String page(@PathParam("slug") String slug) {
        Claim claim = claims.bySlug(slug);
        List<Assessment> assessments = claim.assessments();
        List<Assessment> earlier = assessments.isEmpty()
                ? List.of()
                : assessments.subList(0, assessments.size() - 1).reversed();
        CitedStatements cited = CitedStatements.of(claim.currentAssessment().orElse(null), claim.statements());
        return Templates.claim(claim, cited, earlier, Locale.ENGLISH)
                .setLocale(Locale.ENGLISH)
                .render();
    }
}
