package org.claimbook.claim.desk.web;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which parts of claims are asked for. */
class PartFilter {
    @QueryParam("claim")
    @Parameter(description = "Slug of the claim that they are about", example = "fire-caused-by-cable")
    @Nullable
    String claim;

    @QueryParam("speaker")
    @Parameter(description = "Slug of who said it, or something about the claim", example = "mayor")
    @Nullable
    String speaker;

    @QueryParam("topic")
    @Parameter(description = "Slug of the claim's topic", example = "harbour-fire")
    @Nullable
    String topic;

    @QueryParam("source")
    @Parameter(description = "Slug of a source that they name", example = "harbour-news-2026-01-02")
    @Nullable
    String source;

    @QueryParam("after")
    @Parameter(description = "next of the page before")
    @Nullable
    String after;

    @QueryParam("limit")
    @Parameter(description = "1 to 200; 50 unless given")
    @Nullable
    String limit;
}
