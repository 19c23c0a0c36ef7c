package org.claimbook.claim.desk.web;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
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
import org.claimbook.claim.Source;
import org.claimbook.claim.desk.NameDesk;
import org.claimbook.http.Cursors;
import org.claimbook.http.DeskRequest;
import org.claimbook.http.ETags;

/** Lists and changes sources. */
@Path("/api/v1/sources")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Sources")
class SourceResource {
    private final NameDesk desk;
    private final Names names;

    SourceResource(NameDesk desk, Names names) {
        this.desk = desk;
        this.names = names;
    }

    /** A source as editors write it. */
    @Schema(name = "SourceForm")
    @RegisterForReflection
    record SourceForm(
            @Schema(required = true) String slug,
            @Schema(required = true, maxLength = 300) String publisher,
            @Schema(required = true, maxLength = 1000) String title,
            @Nullable URI url,
            @Nullable LocalDate publishedOn,
            @Nullable URI archivedUrl) {
        static SourceForm of(Source source) {
            return new SourceForm(
                    source.slug(),
                    source.publisher(),
                    source.title(),
                    source.url(),
                    source.publishedOn(),
                    source.archivedUrl());
        }
    }

    @Schema(name = "SourceList")
    @RegisterForReflection
    record ListReply(
            List<SourceForm> sources,

            @Schema(description = "The parameter after of the next page; null at the end") @Nullable
            String next) {}

    @GET
    @Operation(
            operationId = "sources",
            summary = "All sources in the order of their slugs",
            description = "Page by page; needs no key.")
    @APIResponse(
            responseCode = "200",
            description = "A page of sources",
            content = @Content(schema = @Schema(implementation = ListReply.class)))
    public ListReply list(
            @Parameter(description = "next of the page before") @QueryParam("after") @Nullable String after,
            @Parameter(description = "1 to 200; 50 unless given") @QueryParam("limit") @Nullable String limit) {
        int most = Cursors.limit(limit);
        List<Source> found = desk.sourcesAfter(Cursors.slug(after), most + 1);
        return new ListReply(
                found.stream().limit(most).map(SourceForm::of).toList(),
                found.size() > most ? Cursors.after(found.get(most - 1).slug()) : null);
    }

    @GET
    @Path("{slug}")
    @Operation(
            operationId = "source",
            summary = "A source",
            description = "As editors write it; can be changed and put back with its ETag. Needs no key.")
    @APIResponse(
            responseCode = "200",
            description = "The source; ETag has its version",
            content = @Content(schema = @Schema(implementation = SourceForm.class)))
    public Response one(@Parameter(description = "Slug of the source") @PathParam("slug") String slug) {
        SourceForm form = desk.source(slug).map(SourceForm::of).orElseThrow(() -> ETags.unknown("source", slug));
        return Response.ok(form).header("ETag", names.tag(form)).build();
    }

    @POST
    @RolesAllowed(Roles.EDITOR)
    @SecurityRequirement(name = "key")
    @Operation(
            operationId = "createSource",
            summary = "A new source",
            description = "reason says why, and may be left out.")
    @APIResponse(
            responseCode = "201",
            description = "The source; Location says where",
            content = @Content(schema = @Schema(implementation = Changes.SourceReply.class)))
    public Response create(
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = Changes.NewSource.class),
                                            examples = @ExampleObject(name = "source", value = Examples.SOURCE)))
                    byte[] body,
            @BeanParam DeskRequest request) {
        return names.create(
                request,
                body,
                "source",
                slug -> desk.source(slug).map(SourceForm::of),
                desk::putSource,
                SourceForm::of);
    }

    @PUT
    @Path("{slug}")
    @RolesAllowed(Roles.EDITOR)
    @SecurityRequirement(name = "key")
    @Operation(
            operationId = "reviseSource",
            summary = "The source is something else",
            description = "The whole source. All claims that refer to it get a new revision. reason says why.")
    @APIResponse(
            responseCode = "200",
            description = "The source as it is now",
            content = @Content(schema = @Schema(implementation = Changes.SourceReply.class)))
    public Response revise(
            @Parameter(description = "Slug of the source") @PathParam("slug") String slug,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = Changes.OfSource.class),
                                            examples = @ExampleObject(name = "source", value = Examples.SOURCE)))
                    byte[] body,
            @BeanParam RevisionRequest request) {
        return names.revise(
                request,
                body,
                "source",
                slug,
                wanted -> desk.source(wanted).map(SourceForm::of),
                desk::putSource,
                SourceForm::of);
    }
}
