package org.claimbook.conversation.queue.web;

import java.util.Locale;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

import org.claimbook.conversation.queue.PageVoices;
import org.claimbook.conversation.queue.QueueProblem;
import org.claimbook.http.Form;
import org.claimbook.http.PageLanguage;
import org.claimbook.http.Problems;

/** Takes a question that a page has no answer to, and says that it was sent; works without scripts, and without cookies. */
@Path("/questions")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
class SentPage {
    private static final int LONGEST = 2_000;

    private final PageVoices voices;
    private final Visitors visitors;

    SentPage(PageVoices voices, Visitors visitors) {
        this.voices = voices;
        this.visitors = visitors;
    }

    @CheckedTemplate(basePath = "page")
    static class Templates {
        private Templates() {}

        static native TemplateInstance sent(String text, Locale locale);
    }

    @POST
    @Operation(hidden = true)
    public String submit(@FormParam("question") @Nullable String question, @Context HttpServerRequest request) {
        PageLanguage language = PageLanguage.of(request);
        String text = checked("question", question);
        return page(text, voices.submit(text, language.code(), visitors.of(request)), language);
    }

    /** @throws org.claimbook.http.HttpProblem 400 for what nobody can read */
    static String checked(String field, @Nullable String sent) {
        String text = sent == null ? "" : sent.strip().replace("\r\n", "\n");
        if (text.isEmpty() || text.length() > LONGEST || !text.matches(Form.REASON)) {
            throw Problems.invalid(field, "is blank, has control characters or more than 2,000 characters");
        }
        return text;
    }

    static String page(String text, boolean taken, PageLanguage language) {
        requireTaken(taken);
        return language.html(Templates.sent(text, language.locale()));
    }

    /** @throws org.claimbook.http.HttpProblem 429 if it was not taken */
    static void requireTaken(boolean taken) {
        if (!taken) {
            throw Problems.of(
                    Status.TOO_MANY_REQUESTS,
                    "Too many today",
                    "So much has come from this address today that no more is taken");
        }
    }

    @ServerExceptionMapper
    Response refused(QueueProblem e) {
        return Problems.invalid(e.field(), String.valueOf(e.getMessage())).toResponse();
    }
}
