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
import org.claimbook.claim.Topic;
import org.claimbook.claim.desk.NameDesk;
import org.claimbook.http.Cursors;
import org.claimbook.http.DeskRequest;
import org.claimbook.http.ETags;

/** Lists and changes topics. */
@Path("/api/v1/topics")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Topics")
class TopicResource {
    private final NameDesk desk;
    private final Names names;

    TopicResource(NameDesk desk, Names names) {
        this.desk = desk;
        this.names = names;
    }

    /** A topic as editors write it. */
    @Schema(name = "TopicForm")
    @RegisterForReflection
    record TopicForm(
            @Schema(required = true) String slug,
            @Schema(required = true, maxLength = 500) String title) {
        static TopicForm of(Topic topic) {
            return new TopicForm(topic.slug(), topic.title());
        }
    }

    @Schema(name = "TopicList")
    @RegisterForReflection
    record ListReply(
            List<TopicForm> topics,

            @Schema(description = "The parameter after of the next page; null at the end") @Nullable
            String next) {}

    @GET
    @Operation(
            operationId = "topics",
            summary = "All topics in the order of their slugs",
            description = "Page by page; needs no key.")
    @APIResponse(
            responseCode = "200",
            description = "A page of topics",
            content = @Content(schema = @Schema(implementation = ListReply.class)))
    public ListReply list(
            @Parameter(description = "next of the page before") @QueryParam("after") @Nullable String after,
            @Parameter(description = "1 to 200; 50 unless given") @QueryParam("limit") @Nullable String limit) {
        int most = Cursors.limit(limit);
        List<Topic> found = desk.topicsAfter(Cursors.slug(after), most + 1);
        return new ListReply(
                found.stream().limit(most).map(TopicForm::of).toList(),
                found.size() > most ? Cursors.after(found.get(most - 1).slug()) : null);
    }

    @GET
    @Path("{slug}")
    @Operation(
            operationId = "topic",
            summary = "A topic",
            description = "As editors write it; can be changed and put back with its ETag. Needs no key.")
    @APIResponse(
            responseCode = "200",
            description = "The topic; ETag has its version",
            content = @Content(schema = @Schema(implementation = TopicForm.class)))
    public Response one(@Parameter(description = "Slug of the topic") @PathParam("slug") String slug) {
        TopicForm form = desk.topic(slug).map(TopicForm::of).orElseThrow(() -> ETags.unknown("topic", slug));
        return Response.ok(form).header("ETag", names.tag(form)).build();
    }

    @POST
    @RolesAllowed(Roles.EDITOR)
    @SecurityRequirement(name = "key")
    @Operation(
            operationId = "createTopic",
            summary = "A new topic",
            description = "reason says why, and may be left out.")
    @APIResponse(
            responseCode = "201",
            description = "The topic; Location says where",
            content = @Content(schema = @Schema(implementation = Changes.TopicReply.class)))
    public Response create(
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = Changes.NewTopic.class),
                                            examples = @ExampleObject(name = "topic", value = Examples.TOPIC)))
                    byte[] body,
            @BeanParam DeskRequest request) {
        return names.create(
                request, body, "topic", slug -> desk.topic(slug).map(TopicForm::of), desk::putTopic, TopicForm::of);
    }

    @PUT
    @Path("{slug}")
    @RolesAllowed(Roles.EDITOR)
    @SecurityRequirement(name = "key")
    @Operation(
            operationId = "reviseTopic",
            summary = "The topic is something else",
            description = "The whole topic. All claims that refer to it get a new revision. reason says why.")
    @APIResponse(
            responseCode = "200",
            description = "The topic as it is now",
            content = @Content(schema = @Schema(implementation = Changes.TopicReply.class)))
    public Response revise(
            @Parameter(description = "Slug of the topic") @PathParam("slug") String slug,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = Changes.OfTopic.class),
                                            examples = @ExampleObject(name = "topic", value = Examples.TOPIC)))
                    byte[] body,
            @BeanParam RevisionRequest request) {
        return names.revise(
                request,
                body,
                "topic",
                slug,
                wanted -> desk.topic(wanted).map(TopicForm::of),
                desk::putTopic,
                TopicForm::of);
    }
}
