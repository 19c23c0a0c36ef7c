package org.claimbook.answer.web;

import java.util.Locale;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

import org.claimbook.answer.Answerer;
import org.claimbook.answer.index.IndexNotReadyException;
import org.claimbook.answer.text.LeadText;
import org.claimbook.claim.store.Claims;
import org.claimbook.claim.store.Topics;
import org.claimbook.database.Trouble;
import org.claimbook.http.HttpProblem;
import org.claimbook.http.PageLanguage;
import org.claimbook.http.Shortened;

/** The page on which one can ask; works without scripts. */
@Path("/")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
class StartPage {
    private final Conversing conversing;
    private final LeadText leads;
    private final Answerer answerer;
    private final Claims claims;
    private final Topics topics;

    StartPage(Conversing conversing, LeadText leads, Answerer answerer, Claims claims, Topics topics) {
        this.answerer = answerer;
        this.conversing = conversing;
        this.leads = leads;
        this.claims = claims;
        this.topics = topics;
    }

    @CheckedTemplate(basePath = "page")
    static class Templates {
        private Templates() {}

        static native TemplateInstance ask(ShownAnswer shown, Home home, Locale locale);
    }

    @GET
    @Operation(hidden = true)
    public Response page(
            @QueryParam("q") @Nullable String question,
            @QueryParam("conversation") @Nullable String conversation,
            @Context HttpServerRequest request) {
        PageLanguage language = PageLanguage.of(request);
        if (question == null || question.isBlank()) {
            return html(Status.OK, language, ShownAnswer.empty(), home(language));
        }
        try {
            AskRequest asked = AskRequest.ofParameter(question, language.code());
            String sent = conversation == null || conversation.isEmpty() ? null : conversation;
            return html(Status.OK, language, ShownAnswer.of(conversing.answerOnPage(asked, sent), leads));
        } catch (HttpProblem e) {
            String shown = Shortened.name(question);
            return html(Status.BAD_REQUEST, language.ofProblem(), ShownAnswer.problem(shown, e.detail()));
        } catch (IndexNotReadyException e) {
            return html(Status.SERVICE_UNAVAILABLE, language, ShownAnswer.starting(question));
        }
    }

    /** Without the database the lists are left out, and the page says what it is. */
    private Home home(PageLanguage language) {
        try {
            return Home.of(answerer, claims, topics, language.code());
        } catch (RuntimeException e) {
            if (Trouble.causes(e)) {
                return Home.none();
            }
            throw e;
        }
    }

    private static Response html(Status status, PageLanguage language, ShownAnswer shown) {
        return html(status, language, shown, Home.none());
    }

    private static Response html(Status status, PageLanguage language, ShownAnswer shown, Home home) {
        String page = language.html(Templates.ask(shown, home, language.locale()));
        return Response.status(status).entity(page).build();
    }
}
