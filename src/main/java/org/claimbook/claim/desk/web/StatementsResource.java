package org.claimbook.claim.desk.web;

import java.time.LocalDate;
import java.util.List;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.claimbook.access.Roles;
import org.claimbook.claim.About;
import org.claimbook.claim.Source;
import org.claimbook.claim.Stance;
import org.claimbook.claim.Statement;
import org.claimbook.claim.desk.Edited;
import org.claimbook.claim.desk.StatementDesk;
import org.claimbook.claim.gate.BrokenQuestion;
import org.claimbook.claim.store.Statements;
import org.claimbook.http.Cursors;
import org.claimbook.http.ETags;

/** Lists what was said about all claims, and changes it as {@link StatementResource} does below each claim. */
@Path("/api/v1/statements")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Statements")
class StatementsResource {
    private final Statements statements;
    private final StatementDesk desk;
    private final Parts parts;

    StatementsResource(Statements statements, StatementDesk desk, Parts parts) {
        this.statements = statements;
        this.desk = desk;
        this.parts = parts;
    }

    @Schema(name = "StatementEntry")
    @RegisterForReflection
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
            List<BrokenQuestion> broken) {

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
    @RegisterForReflection
    record ListReply(
            List<Entry> statements,

            @Schema(description = "The parameter after of the next page; null at the end") @Nullable
            String next) {}

    @GET
    @Operation(
            operationId = "statements",
            summary = "Statements in the order of their ids",
            description = "Without a key those about published claims; with a key of any role all.")
    @APIResponse(
            responseCode = "200",
            description = "A page of statements",
            content = @Content(schema = @Schema(implementation = ListReply.class)))
    public ListReply list(@BeanParam PartFilter filter) {
        int most = Cursors.limit(filter.limit);
        PartId after = PartId.after(filter.after);
        List<Entry> found =
                statements.list(parts.filter(filter), filter.speaker, after.claim(), after.part(), most + 1).stream()
                        .map(each -> Entry.of(each.about(), each.statement(), List.of()))
                        .toList();
        return new ListReply(
                found.stream().limit(most).toList(),
                found.size() > most ? Cursors.after(found.get(most - 1).id()) : null);
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "statement",
            summary = "A statement",
            description = "Can be changed and put back with its ETag, which is that of its claim.")
    @APIResponse(
            responseCode = "200",
            description = "The statement; ETag has the revision of its claim",
            content = @Content(schema = @Schema(implementation = Entry.class)))
    public Response one(
            @Parameter(description = "Id of the statement", example = "fire-caused-by-cable.mayor") @PathParam("id")
                    String id) {
        return PartId.read(id)
                .flatMap(part -> statements.one(part.claim(), part.part()))
                .filter(each -> parts.isReadable(each.about()))
                .map(each -> Response.ok(Entry.of(each.about(), each.statement(), List.of()))
                        .header("ETag", ETags.of(each.about().revision()))
                        .build())
                .orElseThrow(() -> ETags.unknown("statement", id));
    }

    @POST
    @RolesAllowed(Roles.EDITOR)
    @SecurityRequirement(name = "key")
    @Operation(
            operationId = "createStatement",
            summary = "A new statement about the claim that it names",
            description = "Comes last among the claim's statements. If-Match has the claim's revision, or *.")
    @APIResponse(
            responseCode = "201",
            description = "The statement; Location says where, ETag has the revision of its claim",
            content = @Content(schema = @Schema(implementation = Entry.class)))
    public Response create(
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = Changes.NewStatement.class),
                                            examples =
                                                    @ExampleObject(name = "statement", value = Examples.NEW_STATEMENT)))
                    byte[] body,
            @BeanParam RevisionRequest request) {
        return parts.created("/api/v1/statements/", request, body, (claim, seen, form, change) -> {
            Edited edited = desk.add(claim, seen, form, change);
            return entry(edited, edited.claim().statements().getLast().slug());
        });
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Roles.EDITOR)
    @SecurityRequirement(name = "key")
    @Operation(
            operationId = "putStatement",
            summary = "A statement says something else",
            description = "The whole statement; its claim and its slug never change.")
    @APIResponse(
            responseCode = "200",
            description = "The statement as it is now; ETag has the revision of its claim",
            content = @Content(schema = @Schema(implementation = Entry.class)))
    public Response put(
            @Parameter(description = "Id of the statement", example = "fire-caused-by-cable.mayor") @PathParam("id")
                    String id,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = Changes.OfStatement.class),
                                            examples = @ExampleObject(name = "statement", value = Examples.STATEMENT)))
                    byte[] body,
            @BeanParam RevisionRequest request) {
        PartId part = PartId.read(id).orElseThrow(() -> ETags.unknown("statement", id));
        return parts.changed(request, body, (seen, form, change) -> {
            Edited edited = desk.revise(part.claim(), seen, part.part(), form, change);
            return entry(edited, part.part());
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
            description = "Nothing is deleted: the claim's revisions before have it.")
    @APIResponse(
            responseCode = "200",
            description = "The claim as it is now; ETag has its revision",
            content = @Content(schema = @Schema(implementation = ClaimForm.class)))
    public Response retract(
            @Parameter(description = "Id of the statement", example = "fire-caused-by-cable.mayor") @PathParam("id")
                    String id,
            @Parameter(required = true, description = "Why, for the history", example = "Never said so")
                    @QueryParam("reason")
                    @Nullable
                    String reason,
            @BeanParam RevisionRequest request) {
        PartId part = PartId.read(id).orElseThrow(() -> ETags.unknown("statement", id));
        return parts.removed(request, reason, (seen, change) -> desk.remove(part.claim(), seen, part.part(), change));
    }

    private static Parts.Changed entry(Edited edited, String slug) {
        About about = About.of(edited.claim());
        Entry entry = edited.claim().statements().stream()
                .filter(each -> each.slug().equals(slug))
                .findFirst()
                .map(each -> Entry.of(about, each, edited.broken()))
                .orElseThrow();
        return new Parts.Changed(about, entry.id(), entry);
    }
}
