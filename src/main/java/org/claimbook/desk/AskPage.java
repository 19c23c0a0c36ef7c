package org.claimbook.desk;

import java.util.Objects;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.jspecify.annotations.Nullable;

import org.claimbook.access.Roles;
import org.claimbook.answer.index.IndexKeeper;
import org.claimbook.claim.store.Claims;
import org.claimbook.desk.session.Visit;
import org.claimbook.desk.session.Visits;
import org.claimbook.desk.sheet.Tried;
import org.claimbook.matching.reading.InvalidQuestionException;

/** Tells what becomes of a question, and why; nobody counts it as asked. */
@Path("/desk/ask")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@RolesAllowed(Roles.EDITOR)
class AskPage {
    private final IndexKeeper index;
    private final Claims claims;
    private final Visits visits;

    AskPage(IndexKeeper index, Claims claims, Visits visits) {
        this.index = index;
        this.claims = claims;
        this.visits = visits;
    }

    @CheckedTemplate(basePath = "desk")
    static class Templates {
        private Templates() {}

        static native TemplateInstance ask(Visit visit, String question, @Nullable Tried tried, String problem);
    }

    @GET
    public String page(@QueryParam("q") @Nullable String q) {
        String question = Objects.requireNonNullElse(q, "").strip();
        if (question.isEmpty()) {
            return shown(question, null, "");
        }
        try {
            return shown(question, Tried.of(question, index.knowledge().matcher(), claims), "");
        } catch (InvalidQuestionException e) {
            return shown(question, null, String.valueOf(e.getMessage()));
        }
    }

    private String shown(String question, @Nullable Tried tried, String problem) {
        return Visits.shown(Templates.ask(visits.now(), question, tried, problem));
    }
}
