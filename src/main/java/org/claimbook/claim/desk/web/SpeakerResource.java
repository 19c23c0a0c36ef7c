package org.claimbook.claim.desk.web;

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
import org.claimbook.claim.EntityKind;
import org.claimbook.claim.Speaker;
import org.claimbook.claim.desk.NameDesk;
import org.claimbook.http.Cursors;
import org.claimbook.http.DeskRequest;
import org.claimbook.http.ETags;

/** Lists and changes speakers. */
@Path("/api/v1/speakers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Speakers")
class SpeakerResource {
    private final NameDesk desk;
    private final Names names;

    SpeakerResource(NameDesk desk, Names names) {
        this.desk = desk;
        this.names = names;
    }

    /** A speaker as editors write it. */
    @Schema(name = "SpeakerForm")
    @RegisterForReflection
    record SpeakerForm(
            @Schema(required = true) String slug,

            @Schema(required = true, description = "The usual name", maxLength = 300)
            String name,

            @Schema(required = true) EntityKind kind,
            @Schema(maxLength = 500) String role,
            @Schema(description = "Other names in use") List<String> aliases,

            @Schema(description = "Slugs of those in whose name the speaker speaks")
            List<String> speaksFor) {
        static SpeakerForm of(Speaker speaker) {
            return new SpeakerForm(
                    speaker.slug(),
                    speaker.name(),
                    speaker.kind(),
                    speaker.role(),
                    speaker.aliases(),
                    speaker.speaksFor().stream().sorted().toList());
        }
    }

    @Schema(name = "SpeakerList")
    @RegisterForReflection
    record ListReply(
            List<SpeakerForm> speakers,

            @Schema(description = "The parameter after of the next page; null at the end") @Nullable
            String next) {}

    @GET
    @Operation(
            operationId = "speakers",
            summary = "All speakers in the order of their slugs",
            description = "Page by page; needs no key.")
    @APIResponse(
            responseCode = "200",
            description = "A page of speakers",
            content = @Content(schema = @Schema(implementation = ListReply.class)))
    public ListReply list(
            @Parameter(description = "next of the page before") @QueryParam("after") @Nullable String after,
            @Parameter(description = "1 to 200; 50 unless given") @QueryParam("limit") @Nullable String limit) {
        int most = Cursors.limit(limit);
        List<Speaker> found = desk.speakersAfter(Cursors.slug(after), most + 1);
        return new ListReply(
                found.stream().limit(most).map(SpeakerForm::of).toList(),
                found.size() > most ? Cursors.after(found.get(most - 1).slug()) : null);
    }

    @GET
    @Path("{slug}")
    @Operation(
            operationId = "speaker",
            summary = "A speaker",
            description = "As editors write it; can be changed and put back with its ETag. Needs no key.")
    @APIResponse(
            responseCode = "200",
            description = "The speaker; ETag has its version",
            content = @Content(schema = @Schema(implementation = SpeakerForm.class)))
    public Response one(@Parameter(description = "Slug of the speaker") @PathParam("slug") String slug) {
        SpeakerForm form = desk.speaker(slug).map(SpeakerForm::of).orElseThrow(() -> ETags.unknown("speaker", slug));
        return Response.ok(form).header("ETag", names.tag(form)).build();
    }

    @POST
    @RolesAllowed(Roles.EDITOR)
    @SecurityRequirement(name = "key")
    @Operation(
            operationId = "createSpeaker",
            summary = "A new speaker",
            description = "reason says why, and may be left out.")
    @APIResponse(
            responseCode = "201",
            description = "The speaker; Location says where",
            content = @Content(schema = @Schema(implementation = Changes.SpeakerReply.class)))
    public Response create(
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = Changes.NewSpeaker.class),
                                            examples = @ExampleObject(name = "speaker", value = Examples.SPEAKER)))
                    byte[] body,
            @BeanParam DeskRequest request) {
        return names.create(
                request,
                body,
                "speaker",
                slug -> desk.speaker(slug).map(SpeakerForm::of),
                desk::putSpeaker,
                SpeakerForm::of);
    }

    @PUT
    @Path("{slug}")
    @RolesAllowed(Roles.EDITOR)
    @SecurityRequirement(name = "key")
    @Operation(
            operationId = "reviseSpeaker",
            summary = "The speaker is something else",
            description = "The whole speaker. All claims that refer to it get a new revision. reason says why.")
    @APIResponse(
            responseCode = "200",
            description = "The speaker as it is now",
            content = @Content(schema = @Schema(implementation = Changes.SpeakerReply.class)))
    public Response revise(
            @Parameter(description = "Slug of the speaker") @PathParam("slug") String slug,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = Changes.OfSpeaker.class),
                                            examples = @ExampleObject(name = "speaker", value = Examples.SPEAKER)))
                    byte[] body,
            @BeanParam RevisionRequest request) {
        return names.revise(
                request,
                body,
                "speaker",
                slug,
                wanted -> desk.speaker(wanted).map(SpeakerForm::of),
                desk::putSpeaker,
                SpeakerForm::of);
    }
}
