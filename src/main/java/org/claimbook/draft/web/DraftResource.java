package org.claimbook.draft.web;

import java.util.List;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.security.identity.SecurityIdentity;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.claimbook.access.Roles;
import org.claimbook.draft.Drafts;
import org.claimbook.draft.ProposedStatement;

/** Proposes statements from articles to editors. */
@Path("/api/v1/drafts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Editing")
@APIResponse(
        responseCode = "400",
        description = "The request is wrong; field and violations say what",
        content = @Content(mediaType = "application/problem+json"))
@APIResponse(
        responseCode = "401",
        description = "No key was sent, or one that opens nothing",
        content = @Content(mediaType = "application/problem+json"))
@APIResponse(
        responseCode = "403",
        description = "The key's role is too low",
        content = @Content(mediaType = "application/problem+json"))
class DraftResource {
    private final Drafts drafts;
    private final SecurityIdentity holder;

    DraftResource(Drafts drafts, SecurityIdentity holder) {
        this.drafts = drafts;
        this.holder = holder;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.EDITOR)
    @SecurityRequirement(name = "key")
    @Operation(
            operationId = "draft",
            summary = "Find in an English news article who said what",
            description =
                    "Proposals only: nothing is published, and nothing stored unless store says where. Needs the role editor.")
    @APIResponse(
            responseCode = "200",
            description = "The article's text and what is attributed in it",
            content = @Content(schema = @Schema(implementation = DraftReply.class)))
    public DraftReply draft(
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = DraftBody.Form.class),
                                            examples =
                                                    @ExampleObject(
                                                            name = "text",
                                                            value =
                                                                    "{\"text\": \"The ferry was late, the captain said on Monday.\","
                                                                            + " \"publishedOn\": \"2026-03-04\"}")))
                    byte[] json) {
        DraftBody body = DraftBody.read(json);
        List<ProposedStatement> statements = drafts.of(body.article());
        DraftBody.Store store = body.store();
        return DraftReply.of(
                body.article(),
                statements,
                store == null
                        ? null
                        : drafts.store(
                                statements,
                                store.topic(),
                                store.source(),
                                holder.getPrincipal().getName()));
    }
}
