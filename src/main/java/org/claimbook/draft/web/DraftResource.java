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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.claimbook.access.Roles;
import org.claimbook.draft.Drafts;
import org.claimbook.draft.ProposedStatement;

/** Proposes statements from articles to editors. */
@Path("/api/v1/drafts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Editing")
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
    public DraftReply draft(@RequestBody(content = @Content(schema = @Schema(ref = "NewDrafts"))) byte[] json) {
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
