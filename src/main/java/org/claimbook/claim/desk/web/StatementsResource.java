package org.claimbook.claim.desk.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import org.claimbook.access.Roles;
import org.claimbook.claim.About;
import org.claimbook.claim.Change;
import org.claimbook.claim.Source;
import org.claimbook.claim.Stance;
import org.claimbook.claim.Statement;
import org.claimbook.claim.desk.Edited;
import org.claimbook.claim.desk.StatementDesk;
import org.claimbook.claim.gate.BrokenQuestion;
import org.claimbook.claim.store.Statements;
import org.claimbook.http.ETags;

/** Lists and changes statements on all claims. */
@Path("/api/v1/statements")
@Tag(name = "Statements")
class StatementsResource extends PartsResource<StatementsResource.Entry, StatementsResource.ListReply> {
    private final Statements statements;
    private final StatementDesk desk;

    StatementsResource(Statements statements, StatementDesk desk) {
        super("statement", ListReply::new);
        this.statements = statements;
        this.desk = desk;
    }

    @Schema(name = "StatementEntry")
    record Entry(
            @Schema(description = "Slugs of claim and statement with a dot", examples = "fire-caused-by-cable.mayor")
            String id,

            @Schema(description = "The claim that it is about")
            About about,

            String slug,
            String speaker,
            Stance stance,
            String text,
            boolean quote,
            @Nullable LocalDate saidOn,
            String place,
            List<String> via,
            List<String> sources,
            @Nullable String unsourced,

            @Schema(description = "After a change: golden questions that are not answered as they should be since")
            List<BrokenQuestion> broken)
            implements Part {

        static Entry of(About about, Statement statement, List<BrokenQuestion> broken) {
            return new Entry(
                    new PartId(about.claim(), statement.slug()).toString(),
                    about,
                    statement.slug(),
                    statement.speaker().slug(),
                    statement.stance(),
                    statement.text(),
                    statement.quote(),
                    statement.saidOn(),
                    statement.place(),
                    statement.via(),
                    statement.sources().stream().map(Source::slug).toList(),
                    statement.unsourced(),
                    broken);
        }
    }

    @Schema(name = "StatementList")
    record ListReply(
            List<Entry> statements,

            @Schema(description = "The parameter after of the next page; null at the end") @Nullable
            String next) {}

    @Override
    List<Entry> find(About.Filter filter, @Nullable String speaker, PartId after, int limit) {
        return statements.list(filter, speaker, after.claim(), after.part(), limit).stream()
                .map(StatementsResource::entry)
                .toList();
    }

    @Override
    Optional<Entry> find(PartId id) {
        return statements.one(id.claim(), id.part()).map(StatementsResource::entry);
    }

    private static Entry entry(Statements.Found found) {
        return Entry.of(found.about(), found.statement(), List.of());
    }

    @Override
    Edited add(String claim, @Nullable Integer seen, ObjectNode form, Change change) {
        return desk.add(claim, seen, form, change);
    }

    @Override
    Entry added(Edited edited) {
        return entry(edited, edited.claim().statements().getLast().slug());
    }

    private static Entry entry(Edited edited, String slug) {
        return edited.claim().statements().stream()
                .filter(each -> each.slug().equals(slug))
                .findFirst()
                .map(each -> Entry.of(About.of(edited.claim()), each, edited.broken()))
                .orElseThrow();
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Roles.EDITOR)
    @SecurityRequirement(name = "key")
    @Operation(
            operationId = "putStatement",
            summary = "A statement says something else",
            description = "The whole statement; its claim and its slug never change.")
    public RestResponse<Entry> put(
            @PathParam("id") String id,
            @RequestBody(content = @Content(schema = @Schema(ref = "StatementChange"))) byte[] body,
            @BeanParam RevisionRequest request) {
        PartId part = PartId.read(id).orElseThrow(() -> ETags.unknown("statement", id));
        return once.reply(request, body, () -> {
            SentChange sent = request.read(body);
            // what is shown and sent back unchanged
            sent.fields().remove(List.of("id", "about", "broken"));
            Edited edited =
                    sent.done((seen, change) -> desk.revise(part.claim(), seen, part.part(), sent.fields(), change));
            return edited.proposed() ? ClaimForm.done(edited) : outcome(Status.OK, "", entry(edited, part.part()));
        });
    }

    @DELETE
    @Path("{id}")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Roles.EDITOR)
    @SecurityRequirement(name = "key")
    @Operation(
            operationId = "retractStatement",
            summary = "Take a statement out of its claim",
            description = "Nothing is deleted: the claim's revisions before have it. The reply is the claim.")
    public RestResponse<ClaimForm> retract(
            @PathParam("id") String id,
            @Parameter(required = true, description = "Why, for the history", example = "Never said so")
                    @QueryParam("reason")
                    @Nullable
                    String reason,
            @BeanParam RevisionRequest request) {
        PartId part = PartId.read(id).orElseThrow(() -> ETags.unknown("statement", id));
        return once.reply(request, new byte[0], () -> request.read(reason)
                .done((seen, change) -> ClaimForm.done(desk.remove(part.claim(), seen, part.part(), change))));
    }
}
