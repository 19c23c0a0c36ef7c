package org.claimbook.desk;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

import org.claimbook.access.Roles;
import org.claimbook.answer.index.IndexKeeper;
import org.claimbook.claim.Change;
import org.claimbook.claim.InvalidFormException;
import org.claimbook.claim.RefusedChangeException;
import org.claimbook.claim.store.Claims;
import org.claimbook.conversation.queue.EditorQueue;
import org.claimbook.conversation.queue.EditorTask;
import org.claimbook.conversation.queue.QueueCluster;
import org.claimbook.conversation.queue.QueueDesk;
import org.claimbook.conversation.queue.QueueProblem;
import org.claimbook.conversation.queue.QueuedQuestion;
import org.claimbook.desk.session.Posted;
import org.claimbook.desk.session.Visit;
import org.claimbook.desk.session.Visits;
import org.claimbook.desk.sheet.Tried;
import org.claimbook.http.ETags;
import org.claimbook.http.PageRequest;
import org.claimbook.matching.reading.InvalidQuestionException;

/** Shows what waits for editors, and does what they decide of it. */
@Path("/desk/queue")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@RolesAllowed(Roles.EDITOR)
class QueuePage {
    private static final int LINKED = 10;

    private final EditorQueue queue;
    private final QueueDesk desk;
    private final IndexKeeper index;
    private final Claims claims;
    private final Visits visits;

    QueuePage(EditorQueue queue, QueueDesk desk, IndexKeeper index, Claims claims, Visits visits) {
        this.queue = queue;
        this.desk = desk;
        this.index = index;
        this.claims = claims;
        this.visits = visits;
    }

    @CheckedTemplate(basePath = "desk")
    static class Templates {
        private Templates() {}

        static native TemplateInstance queue(
                Visit visit, List<QueueCluster> clusters, String next, List<EditorQueue.Linked> linked);

        static native TemplateInstance question(
                Visit visit, QueuedQuestion question, @Nullable Tried tried, String problem);
    }

    @GET
    @Operation(hidden = true)
    public String page(@BeanParam PageRequest request) {
        EditorQueue.Page page = queue.page(cursor(request), request.limit());
        String next = page.next()
                .map(cursor -> PageRequest.next(cursor.demand() + " " + cursor.id()))
                .orElse("");
        return Visits.shown(Templates.queue(visits.now(), page.clusters(), next, queue.linked(LINKED)));
    }

    private static Optional<EditorQueue.Cursor> cursor(PageRequest request) {
        String after = request.after();
        if (after.isEmpty()) {
            return Optional.empty();
        }
        if (!after.matches("\\d{1,18} \\d{1,18}")) {
            throw request.notOurs();
        }
        String[] parts = after.split(" ");
        return Optional.of(new EditorQueue.Cursor(Long.parseLong(parts[0]), Long.parseLong(parts[1])));
    }

    @GET
    @Path("{id}")
    @Operation(hidden = true)
    public String question(@PathParam("id") long id) {
        return shown(id, "");
    }

    private String shown(long id, String problem) {
        QueuedQuestion question =
                queue.question(id).orElseThrow(() -> ETags.unknown("question in the queue", String.valueOf(id)));
        return Visits.shown(Templates.question(visits.now(), question, tried(question), problem));
    }

    private @Nullable Tried tried(QueuedQuestion question) {
        try {
            return question.kind() == EditorTask.Kind.MISTAKE || question.kind() == EditorTask.Kind.FILE
                    ? null
                    : Tried.of(question.text(), index.knowledge().matcher(), claims);
        } catch (InvalidQuestionException e) {
            return null;
        }
    }

    @POST
    @Path("{id}/link")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response link(@PathParam("id") long id, byte[] body) {
        Posted posted = visits.posted(body);
        String language = posted.text("language");
        return done(id, () -> {
            if (!language.matches("|[a-z]{2}")) {
                throw new InvalidFormException("language", "is not a two-letter code");
            }
            Change change = visits.because("Question " + id + " of the queue means it");
            desk.link(id, posted.text("claim"), language.isEmpty() ? null : language, change);
        });
    }

    @POST
    @Path("{id}/words")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response word(@PathParam("id") long id, byte[] body) {
        Posted posted = visits.posted(body);
        String why = "Question " + id + " of the queue is a file that claims it";
        Response done = done(id, () -> desk.word(id, posted.text("words"), visits.because(why)));
        return done.getStatus() == Status.SEE_OTHER.getStatusCode()
                ? Response.seeOther(URI.create("/desk/queue/" + id)).build()
                : done;
    }

    @POST
    @Path("{id}/dismiss")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response dismiss(@PathParam("id") long id, byte[] body) {
        Posted posted = visits.posted(body);
        return done(id, () -> {
            if (posted.text("reason").isEmpty()) {
                throw new InvalidFormException("reason", "is missing: say why, for the history");
            }
            desk.dismiss(id, visits.because(posted.text("reason")));
        });
    }

    @POST
    @Path("{id}/undo")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response undo(@PathParam("id") long id, byte[] body) {
        visits.posted(body);
        desk.unlink(id, visits.because("Question " + id + " of the queue does not mean it after all"));
        return Response.seeOther(URI.create("/desk/queue/" + id)).build();
    }

    /** Back to the queue, or to the question with why nothing was done. */
    private Response done(long id, Runnable doing) {
        try {
            doing.run();
            return Response.seeOther(URI.create("/desk/queue")).build();
        } catch (InvalidFormException | RefusedChangeException | QueueProblem e) {
            return Response.status(Status.CONFLICT)
                    .entity(shown(id, String.valueOf(e.getMessage())))
                    .build();
        }
    }
}
