package org.claimbook.conversation.queue.web;

import java.util.Objects;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.core.http.HttpServerRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

import org.claimbook.conversation.queue.PageVoices;
import org.claimbook.conversation.queue.QueueProblem;
import org.claimbook.http.Form;
import org.claimbook.http.Problems;

/** Takes what is said about answers on pages, and what is submitted there, without a key. */
@Path("/api/v1")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Questions")
@APIResponse(responseCode = "429", description = "So much has come from this address today that no more is taken")
class VoiceResource {
    private static final int LONGEST = 2_000;
    private static final String NO_QUESTION = "is blank, has control characters or more than 2,000 characters";
    private static final String NO_LANGUAGE = "is not a two-letter code";

    private final PageVoices voices;
    private final Visitors visitors;

    VoiceResource(PageVoices voices, Visitors visitors) {
        this.voices = voices;
        this.visitors = visitors;
    }

    @Schema(name = "SubmittedQuestion")
    @RegisterForReflection
    record Submission(
            @Schema(required = true, maxLength = LONGEST, examples = "Did the harbour burn twice?")
            @NotNull
            @Pattern(regexp = Form.REASON, message = NO_QUESTION)
            @Size(max = LONGEST, message = NO_QUESTION)
            String question,

            @Schema(description = "ISO 639-1; en unless given", examples = "en")
            @Pattern(regexp = "[a-z]{2}", message = NO_LANGUAGE)
            @Nullable
            String language) {}

    @Schema(name = "Feedback")
    @RegisterForReflection
    record Feedback(
            @Schema(required = true, maxLength = LONGEST, examples = "Did Ukraine target Putin's residence?")
            @NotNull
            @Pattern(regexp = Form.REASON, message = NO_QUESTION)
            @Size(max = LONGEST, message = NO_QUESTION)
            String question,

            @Schema(description = "ISO 639-1; en unless given", examples = "en")
            @Pattern(regexp = "[a-z]{2}", message = NO_LANGUAGE)
            @Nullable
            String language,

            @Schema(
                    required = true,
                    description = "Slug of the claim that was answered",
                    examples = "ukraine-targeted-putin-residence")
            @NotNull
            @Pattern(regexp = Form.SLUG, message = "is not a slug")
            String claim,

            @Schema(required = true, description = "false: another claim was meant", examples = "true") @NotNull
            Boolean helpful) {}

    @POST
    @Path("questions")
    @Operation(
            operationId = "submitQuestion",
            summary = "Send a question without an answer to the editors",
            description =
                    "It comes into the editors' queue without a word on who sent it, and nobody can be told of the"
                            + " answer. The same question from the same address counts once a day.")
    @APIResponse(responseCode = "204", description = "The question is in the queue")
    public void submit(
            @RequestBody(content = @Content(schema = @Schema(ref = "SubmittedQuestion"))) byte[] body,
            @Context HttpServerRequest request) {
        Submission sent = Form.only(body, Submission.class);
        SentPage.requireTaken(voices.submit(sent.question(), language(sent.language()), visitors.of(request)));
    }

    @POST
    @Path("feedback")
    @Operation(
            operationId = "rateAnswer",
            summary = "Say whether an answer was of help",
            description = "An answer from a claim that was not meant comes into the editors' queue. The last word on a"
                    + " question from one address and day counts.")
    @APIResponse(responseCode = "204", description = "The rating is stored")
    public void rate(
            @RequestBody(content = @Content(schema = @Schema(ref = "Feedback"))) byte[] body,
            @Context HttpServerRequest request) {
        Feedback sent = Form.only(body, Feedback.class);
        SentPage.requireTaken(voices.rate(
                sent.question(), language(sent.language()), sent.claim(), sent.helpful(), visitors.of(request)));
    }

    private static String language(@Nullable String sent) {
        return Objects.requireNonNullElse(sent, "en");
    }

    @ServerExceptionMapper
    Response refused(QueueProblem e) {
        return Problems.invalid(e.field(), String.valueOf(e.getMessage())).toResponse();
    }
}
