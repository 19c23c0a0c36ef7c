package org.claimbook.claim.review.factchecktools;

import static org.eclipse.microprofile.openapi.annotations.enums.ParameterIn.QUERY;
import static org.eclipse.microprofile.openapi.annotations.enums.SchemaType.INTEGER;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.claimbook.claim.review.PublishedClaimReviews;
import org.claimbook.claim.review.PublishedClaimReviews.Page;
import org.claimbook.claim.review.PublishedClaimReviews.Published;
import org.claimbook.claim.review.factchecktools.GoogleReplies.CheckedClaim;
import org.claimbook.claim.review.factchecktools.GoogleReplies.MarkupPage;
import org.claimbook.http.PublicUrl;

/** Speaks Google's Fact Check Tools API, reading only; https://developers.google.com/fact-check/tools/api. */
@Path("/v1alpha1")
@Produces(MediaType.APPLICATION_JSON + ";charset=UTF-8")
@Tag(name = "Fact Check Tools API")
class FactCheckToolsResource {
    private static final Set<String> OF_SEARCH = Set.of(
            "query", "languageCode", "reviewPublisherSiteFilter", "maxAgeDays", "pageSize", "pageToken", "offset");
    private static final Set<String> OF_LIST = Set.of("url", "organization", "pageSize", "pageToken", "offset");

    private final ReviewSearch search;
    private final PublishedClaimReviews reviews;
    private final PublicUrl address;

    FactCheckToolsResource(ReviewSearch search, PublishedClaimReviews reviews, PublicUrl address) {
        this.address = address;
        this.search = search;
        this.reviews = reviews;
    }

    @GET
    @Path("claims:search")
    @Operation(
            operationId = "factcheckToolsSearch",
            summary = "Search fact-checked claims as Google's Fact Check Tools API does",
            description =
                    "Takes query or reviewPublisherSiteFilter, or both. A found claim has at least half of the query's"
                            + " words; that it means the same as the query nobody says. Errors have Google's form.")
    @Parameter(name = "query", in = QUERY, description = "Text to search for", example = "drones Novgorod")
    @Parameter(name = "languageCode", in = QUERY, description = "Only claims in this language", example = "en-US")
    @Parameter(
            name = "reviewPublisherSiteFilter",
            in = QUERY,
            description = "Only of this site",
            example = "example.com")
    @Parameter(name = "maxAgeDays", in = QUERY, description = "Of so many days", schema = @Schema(type = INTEGER))
    @Parameter(name = "pageSize", in = QUERY, description = "1 to 100, else 10", schema = @Schema(type = INTEGER))
    @Parameter(name = "pageToken", in = QUERY, description = "nextPageToken of the page before")
    @Parameter(name = "offset", in = QUERY, description = "At most 1,000", schema = @Schema(type = INTEGER))
    @APIResponseSchema(
            value = GoogleReplies.Search.class,
            responseDescription = "claims, and nextPageToken if there are more; {} if there are none")
    public String search(@Context UriInfo uri) {
        Parameters parameters = new Parameters(uri.getQueryParameters(), OF_SEARCH);
        List<Published> found =
                search.find(ReviewQuery.of(parameters), parameters.offset(), parameters.pageSize() + 1, address.base());
        return GoogleJson.text(
                new GoogleReplies.Search(
                        found.stream()
                                .limit(parameters.pageSize())
                                .map(CheckedClaim::of)
                                .toList(),
                        parameters.nextPage(found.size())),
                parameters.pretty());
    }

    @GET
    @Path("pages")
    @Operation(
            operationId = "factcheckToolsPages",
            summary = "List pages with ClaimReviews as Google's Fact Check Tools API does",
            description = "Those of url, or those of the site organization. Errors have Google's form.")
    @Parameter(name = "url", in = QUERY, description = "Address of the page")
    @Parameter(name = "organization", in = QUERY, description = "Site of the pages", example = "example.com")
    @Parameter(name = "pageSize", in = QUERY, description = "1 to 100, else 10", schema = @Schema(type = INTEGER))
    @Parameter(name = "pageToken", in = QUERY, description = "nextPageToken of the page before")
    @Parameter(name = "offset", in = QUERY, description = "At most 1,000", schema = @Schema(type = INTEGER))
    @APIResponseSchema(
            value = GoogleReplies.Pages.class,
            responseDescription = "claimReviewMarkupPages, and nextPageToken if there are more")
    public String pages(@Context UriInfo uri) {
        Parameters parameters = new Parameters(uri.getQueryParameters(), OF_LIST);
        String url = parameters.text("url");
        String site = ReviewQuery.site(parameters.text("organization"));
        if (url.isEmpty() && site.isEmpty()) {
            throw GoogleErrorException.invalid("Request contains an invalid argument.");
        }
        List<Page> found = url.isEmpty()
                ? reviews.pagesOf(site, parameters.offset(), parameters.pageSize() + 1)
                : reviews.page(url).stream().skip(parameters.offset()).toList();
        return GoogleJson.text(
                new GoogleReplies.Pages(
                        found.stream()
                                .limit(parameters.pageSize())
                                .map(MarkupPage::of)
                                .toList(),
                        parameters.nextPage(found.size())),
                parameters.pretty());
    }

    @GET
    @Path("pages/{id}")
    @Operation(
            operationId = "factcheckToolsPage",
            summary = "A page with ClaimReviews as Google's Fact Check Tools API shows it",
            description = "By the name that a list of pages gives it. Errors have Google's form.")
    @APIResponseSchema(value = GoogleReplies.MarkupPage.class, responseDescription = "The page")
    public String page(
            @Parameter(description = "What stands behind pages/ in the page's name") @PathParam("id") String id,
            @Context UriInfo uri) {
        Parameters parameters = new Parameters(uri.getQueryParameters(), Set.of());
        Optional<Page> page = GoogleReplies.urlOf(id).flatMap(reviews::page);
        return GoogleJson.text(MarkupPage.of(page.orElseThrow(GoogleErrorException::notFound)), parameters.pretty());
    }

    @POST
    @Path("pages")
    @Operation(hidden = true)
    public String create() {
        throw GoogleErrorException.readOnly();
    }

    @PUT
    @Path("pages/{id}")
    @Operation(hidden = true)
    public String update() {
        throw GoogleErrorException.readOnly();
    }

    @DELETE
    @Path("pages/{id}")
    @Operation(hidden = true)
    public String delete() {
        throw GoogleErrorException.readOnly();
    }
}
