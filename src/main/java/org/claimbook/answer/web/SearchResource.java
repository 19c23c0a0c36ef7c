package org.claimbook.answer.web;

import java.util.List;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.claimbook.answer.ClaimSearch;
import org.claimbook.answer.web.AskReply.ClaimLink;
import org.claimbook.http.Problems;
import org.claimbook.http.PublicUrl;

/** Searches claims over REST. */
@Path("/api/v1/claims/search")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Claims")
class SearchResource {
    private static final int DEFAULT_LIMIT = 10;
    private static final int MAX_LIMIT = 100;
    private static final int MAX_OFFSET = 1_000;

    private final ClaimSearch search;
    private final PublicUrl url;

    SearchResource(ClaimSearch search, PublicUrl url) {
        this.url = url;
        this.search = search;
    }

    record SearchReply(int limit, int offset, List<Hit> claims) {}

    record Hit(
            ClaimLink claim,

            @Schema(
                    description =
                            "How likely, among all found, the text is about this claim, 0 to 1; comparable within one search only")
            double score) {}

    @GET
    @Operation(
            operationId = "searchClaims",
            summary = "Rank claims by their nearness to a text",
            description = "Nearest first, without verdicts: a near claim need not say the same. Needs no key.")
    public SearchReply search(
            @Parameter(description = "1 to 2,000 characters", example = "drones over Novgorod")
                    @QueryParam("q")
                    @Nullable
                    String text,
            @Parameter(
                            description = "ISO 639-1 code: claims that are translated into it are told in it",
                            example = "en")
                    @QueryParam("language")
                    @Nullable
                    String language,
            @Parameter(description = "1 to 100; 10 unless given") @QueryParam("limit") @Nullable String limit,
            @Parameter(description = "0 to 1,000; 0 unless given") @QueryParam("offset") @Nullable String offset) {
        int most = number("limit", limit, DEFAULT_LIMIT, 1, MAX_LIMIT);
        int from = number("offset", offset, 0, 0, MAX_OFFSET);
        List<Hit> hits = search.near(AskRequest.ofParameter(text, language).toQuestion(), most, from).stream()
                .map(found -> new Hit(
                        ClaimLink.of(
                                language == null ? found.claim() : found.claim().in(language), url),
                        Math.round(found.score() * 1_000_000) / 1_000_000.0))
                .toList();
        return new SearchReply(most, from, hits);
    }

    private static int number(String field, @Nullable String value, int otherwise, int least, int most) {
        if (value == null) {
            return otherwise;
        }
        boolean whole = value.matches("-?[0-9]{1,9}");
        if (!whole || Integer.parseInt(value) < least || Integer.parseInt(value) > most) {
            throw Problems.invalid(
                    field, "is not a number from %d to %d: %s".formatted(least, most, Problems.quoted(value)));
        }
        return Integer.parseInt(value);
    }
}
