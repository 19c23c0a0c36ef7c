package org.claimbook.conversation.queue.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.vertx.core.http.HttpServerRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

import org.claimbook.conversation.queue.PageVoices;
import org.claimbook.conversation.queue.QueueProblem;
import org.claimbook.http.PageLanguage;
import org.claimbook.http.Problems;

/** Takes what readers of a claim's page find wrong in it; works without scripts, and without cookies. */
@Path("/claims/{slug}/report")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
class ReportPage {
    private final PageVoices voices;
    private final Visitors visitors;

    ReportPage(PageVoices voices, Visitors visitors) {
        this.voices = voices;
        this.visitors = visitors;
    }

    @POST
    @Operation(hidden = true)
    public String report(
            @PathParam("slug") String slug,
            @FormParam("mistake") @Nullable String mistake,
            @Context HttpServerRequest request) {
        PageLanguage language = PageLanguage.of(request);
        String text = SentPage.checked("mistake", mistake);
        return SentPage.page(text, voices.mistake(text, slug, visitors.of(request)), language);
    }

    @ServerExceptionMapper
    Response refused(QueueProblem e) {
        return Problems.invalid(e.field(), String.valueOf(e.getMessage())).toResponse();
    }
}
