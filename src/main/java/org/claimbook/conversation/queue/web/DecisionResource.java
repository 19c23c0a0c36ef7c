package org.claimbook.conversation.queue.web;

import java.util.Objects;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import org.claimbook.access.Roles;
import org.claimbook.claim.Change;
import org.claimbook.claim.desk.Edited;
import org.claimbook.conversation.queue.QueueDesk;
import org.claimbook.conversation.queue.QueueProblem;
import org.claimbook.http.DeskRequest;
import org.claimbook.http.Form;
import org.claimbook.http.HttpProblem;
import org.claimbook.http.IdempotentRequests;
import org.claimbook.http.IdempotentRequests.Outcome;
import org.claimbook.http.Problems;

/** Deals with one question of the editors' queue. */
@Path("/api/v1/queue/{id}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.EDITOR)
@SecurityRequirement(name = "key")
@Tag(name = "Queue")
class DecisionResource {
    private final QueueDesk desk;
    private final IdempotentRequests once;

    DecisionResource(QueueDesk desk, IdempotentRequests once) {
        this.desk = desk;
        this.once = once;
    }

    /** What became of a question. */
    @Schema(name = "QueueDecision")
    record Decision(
            @Schema(examples = "17") long id,

            @Schema(description = "Slug of the claim", examples = "fire-caused-by-cable")
            String claim) {}

    @POST
    @Path("link")
    @Operation(
            operationId = "linkQuestion",
            summary = "The question means a claim that is there",
            description =
                    "Its words become a phrasing of the claim, so that it is answered at once, and whoever waits for the"
                            + " answer is told. Where another editor has to approve that first, the reply is 202 and the question"
                            + " waits on. Needs the role editor.")
    public RestResponse<Decision> link(
            @PathParam("id") long id,
            @RequestBody(content = @Content(schema = @Schema(ref = "QueueLink"))) byte[] body,
            @BeanParam DeskRequest request) {
        return once.reply(request, body, () -> {
            Form form = Form.read(body);
            String claim = form.take(DecisionForms.TargetForm.class).claim();
            String language = form.take(DecisionForms.LanguageForm.class).language();
            Change change = because(request, form, "Question " + id + " of the queue means it");
            form.check();
            Edited linked = desk.link(id, claim, language, change);
            Status status = linked.proposed() ? Status.ACCEPTED : Status.OK;
            return decided(status, "", id, linked.claim().slug());
        });
    }

    @POST
    @Path("draft")
    @Operation(
            operationId = "draftForQuestion",
            summary = "A claim is begun for the question",
            description =
                    "The claim is a draft with the question's words as a phrasing. The question stays in the queue; when the claim is published, whoever waits for the answer is told. Needs the role editor.")
    @APIResponseSchema(
            value = Decision.class,
            responseCode = "201",
            responseDescription = "The draft; Location has its path")
    public RestResponse<Decision> draft(
            @PathParam("id") long id,
            @RequestBody(content = @Content(schema = @Schema(ref = "QueueDraft"))) byte[] body,
            @BeanParam DeskRequest request) {
        return once.reply(request, body, () -> {
            Form form = Form.read(body);
            ObjectNode claim = Objects.requireNonNullElseGet(
                    form.take(DecisionForms.BeginningForm.class).claim(), JsonNodeFactory.instance::objectNode);
            String language = form.take(DecisionForms.LanguageForm.class).language();
            Change change = because(request, form, "Begun for question " + id + " of the queue");
            String slug =
                    form.done(() -> desk.draft(id, claim, language, change)).slug();
            return decided(Status.CREATED, "/api/v1/claims/" + slug, id, slug);
        });
    }

    @POST
    @Path("words")
    @Operation(
            operationId = "wordQuestion",
            summary = "What a submitted file claims",
            description =
                    "The entry of the file is a question like any other from then on, with these words. Needs the role editor.")
    @APIResponse(responseCode = "204", description = "The question has words")
    public RestResponse<Void> word(
            @PathParam("id") long id,
            @RequestBody(content = @Content(schema = @Schema(ref = "QueueWords"))) byte[] body,
            @BeanParam DeskRequest request) {
        return once.reply(request, body, () -> {
            Form form = Form.read(body);
            String words = form.take(DecisionForms.WordsForm.class).words();
            Change change = because(request, form, "Question " + id + " of the queue is a file that claims it");
            form.check();
            desk.word(id, words, change);
            return Outcome.NOTHING;
        });
    }

    @POST
    @Path("dismiss")
    @Operation(
            operationId = "dismissQuestion",
            summary = "The question gets no answer",
            description = "It leaves the queue until somebody submits it again; nobody is told. Needs the role editor.")
    @APIResponse(responseCode = "204", description = "The question has left the queue")
    public RestResponse<Void> dismiss(
            @PathParam("id") long id,
            @RequestBody(content = @Content(schema = @Schema(ref = "Reason"))) byte[] body,
            @BeanParam DeskRequest request) {
        return once.reply(request, body, () -> {
            desk.dismiss(id, request.reasoned(body));
            return Outcome.NOTHING;
        });
    }

    @POST
    @Path("undo")
    @Operation(
            operationId = "undoLink",
            summary = "The question does not mean the claim that it was linked to",
            description =
                    "The claim loses the question's words, the question waits again, and who was told of the answer is"
                            + " told that it was wrong. Needs the role editor.")
    public RestResponse<Decision> undo(
            @PathParam("id") long id,
            @RequestBody(content = @Content(schema = @Schema(ref = "Reason"))) byte[] body,
            @BeanParam DeskRequest request) {
        return once.reply(
                request,
                body,
                () -> decided(
                        Status.OK,
                        "",
                        id,
                        desk.unlink(id, request.reasoned(body)).slug()));
    }

    @POST
    @Path("assign")
    @Operation(
            operationId = "assignQuestion",
            summary = "Somebody deals with the question, or nobody",
            description = "Others see who; it decides nothing. Needs the role editor.")
    @APIResponse(responseCode = "204", description = "It is noted")
    public RestResponse<Void> assign(
            @PathParam("id") long id,
            @RequestBody(content = @Content(schema = @Schema(ref = "QueueAssignment"))) byte[] body,
            @BeanParam DeskRequest request) {
        return once.reply(request, body, () -> {
            String assignee = Objects.requireNonNullElse(
                    Form.only(body, DecisionForms.AssignmentForm.class).assignee(), "");
            desk.assign(id, assignee, request.because(""));
            return Outcome.NOTHING;
        });
    }

    @POST
    @Path("comments")
    @Operation(
            operationId = "commentOnQuestion",
            summary = "Say something about the question to other editors",
            description = "It is forgotten with the question. Needs the role editor.")
    @APIResponse(responseCode = "204", description = "It is noted")
    public RestResponse<Void> comment(
            @PathParam("id") long id,
            @RequestBody(content = @Content(schema = @Schema(ref = "QueueComment"))) byte[] body,
            @BeanParam DeskRequest request) {
        return once.reply(request, body, () -> {
            desk.comment(id, Form.only(body, DecisionForms.CommentForm.class).text(), request.because(""));
            return Outcome.NOTHING;
        });
    }

    /** Why it is done, which was the last that was to be taken out; what goes without saying where nothing is said. */
    private static Change because(DeskRequest request, Form form, String otherwise) {
        String reason = form.reason(false);
        form.nothingElse();
        return request.because(reason.isEmpty() ? otherwise : reason);
    }

    private static Outcome decided(Status status, String location, long id, String claim) {
        return new Outcome(status.getStatusCode(), location, "", new Decision(id, claim));
    }

    @ServerExceptionMapper
    Response refused(QueueProblem e) {
        HttpProblem problem = e.isUnknown()
                ? Problems.of(Status.NOT_FOUND, "No such question", e.getMessage())
                : Problems.invalid(e.field(), String.valueOf(e.getMessage()));
        return problem.toResponse();
    }
}
