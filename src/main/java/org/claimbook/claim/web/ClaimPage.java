package org.claimbook.claim.web;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateData;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

import org.claimbook.answer.text.CitedStatements;
import org.claimbook.claim.Assessment;
import org.claimbook.claim.Claim;
import org.claimbook.claim.ClaimStatus;
import org.claimbook.claim.Revision;
import org.claimbook.claim.review.ClaimExport;
import org.claimbook.claim.store.Claims;
import org.claimbook.http.PageLanguage;
import org.claimbook.http.PublicUrl;

/** Shows a claim, or one of its revisions, as a page to read; answers link to both. */
@Path("/claims/{slug}")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
class ClaimPage {
    private static final String FOLDER = "/claims/";
    private static final int MOST_RELATED = 8;

    private final PublicClaims claims;
    private final Histories histories;
    private final ClaimExport export;
    private final Claims claimsOfTopics;
    private final EmbedCode embed;
    private final PublicUrl url;

    ClaimPage(
            PublicClaims claims,
            Histories histories,
            ClaimExport export,
            Claims claimsOfTopics,
            EmbedCode embed,
            PublicUrl url) {
        this.url = url;
        this.claims = claims;
        this.claimsOfTopics = claimsOfTopics;
        this.embed = embed;
        this.histories = histories;
        this.export = export;
    }

    @CheckedTemplate(basePath = "claim")
    static class Templates {
        private Templates() {}

        /**
         * @param shown the revision that is shown for itself; null for the claim as it is
         * @param address of the page of the claim as it is
         * @param claimReview what search engines read; empty for none
         */
        static native TemplateInstance claim(
                Claim claim,
                ShownClaim page,
                List<Assessment> earlier,
                @Nullable ShownRevision shown,
                Locale locale,
                String address,
                String claimReview);
    }

    /**
     * A revision that is shown for itself.
     *
     * @param recordedAt in UTC
     * @param withdrawn whether the claim was withdrawn since
     * @param current whether the claim still says so
     */
    @TemplateData
    record ShownRevision(int number, LocalDateTime recordedAt, boolean withdrawn, boolean current) {
        static ShownRevision of(Revision revision, Claim now) {
            return new ShownRevision(
                    revision.number(),
                    LocalDateTime.ofInstant(revision.recordedAt(), ZoneOffset.UTC),
                    now.status() == ClaimStatus.RETRACTED,
                    now.revision() == revision.number());
        }
    }

    @GET
    @Operation(hidden = true)
    public Response page(@PathParam("slug") String slug, @Context HttpServerRequest request) {
        PageLanguage language = PageLanguage.of(request);
        return claims.moved(slug, FOLDER).orElseGet(() -> {
            Claim claim = claims.bySlug(slug);
            String claimReview = forScript(export.plain(claim, url.base()));
            return Response.ok(page(claim, null, language, claimReview)).build();
        });
    }

    @GET
    @Path("revisions/{number}")
    @Operation(hidden = true)
    public Response revision(
            @PathParam("slug") String slug,
            @PathParam("number") String number,
            @QueryParam("asOf") @Nullable String asOf,
            @Context HttpServerRequest request) {
        PageLanguage language = PageLanguage.of(request);
        Revision revision = histories.revision(slug, number, asOf);
        return Response.ok(page(revision.claim(), ShownRevision.of(revision, claims.now(slug)), language, ""))
                // search engines shall find the claim as it is
                .header("X-Robots-Tag", "noindex")
                .build();
    }

    private String page(Claim stored, @Nullable ShownRevision shown, PageLanguage language, String claimReview) {
        Claim claim = stored.in(language.code());
        List<Assessment> assessments = claim.assessments();
        List<Assessment> earlier = assessments.isEmpty()
                ? List.of()
                : assessments.subList(0, assessments.size() - 1).reversed();
        CitedStatements cited = CitedStatements.of(claim.currentAssessment().orElse(null), claim.statements());
        ShownClaim page = new ShownClaim(
                claim,
                stored,
                cited,
                url.base(),
                url.page(claim.slug(), claim.revision()),
                related(claim, language.code()),
                embed.of(claim));
        return language.html(
                Templates.claim(claim, page, earlier, shown, language.locale(), url.page(claim.slug()), claimReview));
    }

    private List<Claim> related(Claim claim, String language) {
        return claimsOfTopics.list("", ClaimStatus.PUBLISHED, claim.topic().slug(), MOST_RELATED + 1).stream()
                .filter(other -> !other.slug().equals(claim.slug()))
                .limit(MOST_RELATED)
                .map(other -> other.in(language))
                .toList();
    }

    /** JSON that cannot end the script it stands in. */
    static String forScript(String json) {
        return json.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026");
    }
}
