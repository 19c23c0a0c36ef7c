package org.claimbook.claim.desk.web;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

import org.claimbook.http.PageRequest;

/** Which parts of claims are asked for. */
class PartFilter extends PageRequest {
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
}
