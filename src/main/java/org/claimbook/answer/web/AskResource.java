package org.claimbook.answer.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.claimbook.answer.Channel;
import org.claimbook.answer.index.IndexKeeper;
import org.claimbook.http.PublicUrl;
import org.claimbook.text.TextLanguages;

/** Answers questions over REST. */
@Path("/api/v1/ask")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Questions")
@APIResponse(
        responseCode = "503",
        description =
                "The service has just started and is still reading the store; ask again after Retry-After seconds")
class AskResource {
    /** Imported facts shall be answered with in seconds, so that caches may hold an answer no longer than that. */
    private static final int FRESH_SECONDS = 10;

    private final Conversing conversing;
    private final IndexKeeper index;
    private final AskReplies replies;
    private final PublicUrl url;
    private final String version;

    AskResource(
            Conversing conversing,
            IndexKeeper index,
            AskReplies replies,
            PublicUrl url,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        this.conversing = conversing;
        this.index = index;
        this.replies = replies;
        this.url = url;
        this.version = version;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "ask",
            summary = "Ask a question",
            description = "The question has 1 to 2,000 characters."
                    + " lead and text are in the language of the question, unless Accept-Language or language names another;"
                    + " English where there are no texts in it. So is what is stored, if it is translated into that language."
                    + " conversation of each answer is good for 15 minutes: whoever sends it asks on.")
    @APIResponse(responseCode = "413", description = "The body has more than 32,768 bytes")
    @APIResponse(responseCode = "415", description = "The body is not sent as application/json")
    @APIResponseSchema(AskReply.class)
    public AskReply ask(
            @RequestBody(content = @Content(schema = @Schema(ref = "Question"))) byte[] json,
            @Context HttpHeaders headers) {
        AskBody sent = AskBody.read(json);
        AskRequest asked = sent.asked(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        Conversed conversed = conversing.answer(asked, sent.conversation(), Channel.REST);
        return replies.of(conversed, asked.toContext(Channel.REST), conversed.conversation());
    }

    @GET
    @Operation(
            operationId = "askByLink",
            summary = "Ask a question by a link that can be cached",
            description = "The ETag changes when the store does.")
    @APIResponse(responseCode = "304", description = "Nothing has changed since the answer with that ETag")
    @APIResponseSchema(AskReply.class)
    public Response ask(
            @Parameter(description = "The question", example = "Did Ukraine target Putin's residence?")
                    @QueryParam("q")
                    @Nullable
                    String question,
            @Parameter(description = "ISO 639-1 code of the question, and of lead and text", example = "en")
                    @QueryParam("language")
                    @Nullable
                    String language,
            @Parameter(description = "The day or moment whose knowledge is asked for", example = "2025-12-31")
                    @QueryParam("asOf")
                    @Nullable
                    String asOf,
            @Context HttpHeaders headers,
            @Context Request request) {
        String accepted = headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE);
        AskRequest asked = AskRequest.ofParameters(question, language, accepted, asOf);
        asked.toQuestion();
        // read before the answer is made: a change in between makes the tag too old, never too new
        EntityTag tag = new EntityTag(version + "-" + index.change() + "-"
                + TextLanguages.accepted(accepted).orElse("") + "-"
                + Integer.toHexString(url.base().hashCode()));
        ResponseBuilder unchanged = index.ready() ? request.evaluatePreconditions(tag) : null;
        ResponseBuilder response = unchanged == null ? Response.ok(answer(asked)) : unchanged;
        CacheControl cache = new CacheControl();
        cache.setMaxAge(FRESH_SECONDS);
        return response.tag(tag).cacheControl(cache).build();
    }

    private AskReply answer(AskRequest asked) {
        return replies.of(conversing.answer(asked, null, Channel.REST), asked.toContext(Channel.REST), null);
    }
}
