package org.claimbook.conversation.queue.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

import io.vertx.core.http.HttpServerRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

import org.claimbook.conversation.queue.PageVoices;
import org.claimbook.http.PageLanguage;

/** Takes questions that a page has no answer to; works without scripts, and without cookies. */
@Path("/questions")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
class SubmitPage {
    private final PageVoices voices;
    private final Visitors visitors;

    SubmitPage(PageVoices voices, Visitors visitors) {
        this.voices = voices;
        this.visitors = visitors;
    }

    @POST
    @Operation(hidden = true)
    public String submit(@FormParam("question") @Nullable String question, @Context HttpServerRequest request) {
        PageLanguage language = PageLanguage.of(request);
        String text = SentPage.checked("question", question);
        return SentPage.of(text, voices.submit(text, language.code(), visitors.of(request)), language);
    }
}
