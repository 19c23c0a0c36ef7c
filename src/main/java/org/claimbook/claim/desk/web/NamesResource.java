package org.claimbook.claim.desk.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import org.claimbook.access.Roles;
import org.claimbook.claim.Change;
import org.claimbook.claim.InvalidFormException;
import org.claimbook.claim.Named;
import org.claimbook.claim.desk.EditedName;
import org.claimbook.claim.desk.NameDesk;
import org.claimbook.claim.desk.NameKind;
import org.claimbook.http.DeskRequest;
import org.claimbook.http.ETags;
import org.claimbook.http.Form;
import org.claimbook.http.IdempotentRequests;
import org.claimbook.http.IdempotentRequests.Outcome;
import org.claimbook.http.PageRequest;
import org.claimbook.http.Problems;

/**
 * Lists and changes topics, speakers or sources. Their ETag is a hash of what they say, as they have no revisions. The
 * description of the API has the name of the kind in the place of {@code {kind}}.
 *
 * @param <F> the form in which editors write them
 * @param <L> a page of them
 */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
abstract class NamesResource<T extends Named, F, L> {
    private static final int TAG_LENGTH = 16;

    @Inject
    NameDesk desk;

    @Inject
    IdempotentRequests once;

    @Inject
    ObjectMapper json;

    private final Class<T> type;
    private final String kind;
    private final Function<T, F> form;
    private final BiFunction<List<F>, @Nullable String, L> page;

    NamesResource(Class<T> type, String kind, Function<T, F> form, BiFunction<List<F>, @Nullable String, L> page) {
        this.type = type;
        this.kind = kind;
        this.form = form;
        this.page = page;
    }

    @GET
    @Operation(summary = "All {kind}s in the order of their slugs", description = "Page by page; needs no key.")
    public L list(@BeanParam PageRequest request) {
        return request.cut(
                desk.after(type, request.slug(), request.limit() + 1),
                Named::slug,
                (names, next) -> page.apply(names.stream().map(form).toList(), next));
    }

    @GET
    @Path("{slug}")
    @Operation(
            summary = "A {kind}",
            description = "As editors write it; can be changed and put back with its ETag. Needs no key.")
    public RestResponse<F> one(@PathParam("slug") String slug) {
        F found = stored(slug).orElseThrow(() -> ETags.unknown(kind, slug));
        return RestResponse.ResponseBuilder.ok(found).header("ETag", tag(found)).build();
    }

    @POST
    @RolesAllowed(Roles.EDITOR)
    @SecurityRequirement(name = "key")
    @Operation(summary = "A new {kind}", description = "reason says why, and may be left out.")
    @APIResponse(
            responseCode = "201",
            description = "The {kind}; Location says where",
            content = @Content(schema = @Schema(ref = "{Kind}Reply")))
    public RestResponse<F> create(
            @RequestBody(content = @Content(schema = @Schema(ref = "New{Kind}"))) byte[] body,
            @BeanParam DeskRequest request) {
        return once.reply(request, body, () -> {
            Form sent = Form.read(body);
            String reason = sent.reason(false);
            desk.lock();
            String slug = sent.fields().path("slug").asText();
            EditedName<T> edited = sent.done(() -> {
                if (stored(slug).isPresent()) {
                    throw Problems.of(
                            Status.CONFLICT,
                            "That does not go with what is stored",
                            "There is a " + kind + " '" + slug + "' already");
                }
                return desk.put(type, sent.fields(), request.because(reason));
            });
            return outcome(Status.CREATED, "/api/v1/" + kind + "s/" + slug, edited);
        });
    }

    @PUT
    @Path("{slug}")
    @RolesAllowed(Roles.EDITOR)
    @SecurityRequirement(name = "key")
    @Operation(
            summary = "The {kind} is something else",
            description =
                    "The whole {kind}. All claims that refer to it get a new revision. reason says why. Where another editor has to"
                            + " approve what readers see, and published claims show it, the reply is 202 with the {kind} as it"
                            + " still is.")
    @APIResponse(
            responseCode = "200",
            description = "The {kind} as it is now",
            content = @Content(schema = @Schema(ref = "{Kind}Reply")))
    @APIResponse(
            responseCode = "202",
            description = "The change waits for another editor",
            content = @Content(schema = @Schema(ref = "{Kind}Reply")))
    public RestResponse<F> revise(
            @PathParam("slug") String slug,
            @RequestBody(content = @Content(schema = @Schema(ref = "{Kind}Change"))) byte[] body,
            @BeanParam RevisionRequest request) {
        return once.reply(request, body, () -> {
            String seen = request.required();
            Form sent = Form.read(body);
            String reason = sent.reason(true);
            desk.lock();
            refuseUnlessSeen(slug, seen);
            // what is shown after a change and sent back unchanged
            sent.fields().remove(List.of("broken", "proposed"));
            return outcome(
                    Status.OK,
                    "",
                    sent.done(() -> desk.put(type, named(slug, sent.fields()), request.because(reason))));
        });
    }

    @POST
    @Path("{slug}/approve")
    @RolesAllowed(Roles.EDITOR)
    @SecurityRequirement(name = "key")
    @Operation(
            summary = "Make the change of the {kind} that another editor has proposed",
            description = "409 for who has proposed it, and if another change waits by now. Needs the role editor.")
    @APIResponse(
            responseCode = "200",
            description = "The {kind} as it is now",
            content = @Content(schema = @Schema(ref = "{Kind}Reply")))
    public RestResponse<F> approve(
            @PathParam("slug") String slug,
            @RequestBody(content = @Content(schema = @Schema(ref = "Approval"))) byte[] body,
            @BeanParam DeskRequest request) {
        return once.reply(request, body, () -> {
            Approved approved = Approved.read(body, request);
            EditedName<? extends Named> edited = approved.form()
                    .done(() -> desk.approve(NameKind.of(type), slug, approved.seen(), approved.change()));
            return outcome(Status.OK, "", new EditedName<>(type.cast(edited.name()), edited.broken(), false));
        });
    }

    @POST
    @Path("{slug}/decline")
    @RolesAllowed(Roles.EDITOR)
    @SecurityRequirement(name = "key")
    @Operation(
            summary = "Do not make the change of the {kind} that was proposed",
            description = "Who has proposed it may take it back like this. Needs the role editor.")
    @APIResponse(responseCode = "204", description = "Nothing waits any longer")
    public RestResponse<Void> decline(
            @PathParam("slug") String slug,
            @RequestBody(content = @Content(schema = @Schema(ref = "Reason"))) byte[] body,
            @BeanParam DeskRequest request) {
        return once.reply(request, body, () -> {
            Change change = request.reasoned(body);
            desk.decline(NameKind.of(type), slug, change);
            return Outcome.NOTHING;
        });
    }

    private void refuseUnlessSeen(String slug, String seen) {
        F before = stored(slug).orElseThrow(() -> ETags.unknown(kind, slug));
        if (!seen.equals("*") && !seen.equals(tag(before))) {
            throw Problems.of(
                            Status.PRECONDITION_FAILED,
                            "Somebody else was faster",
                            "Somebody else has changed the " + kind + " '" + slug + "'")
                    .with("stored", before)
                    .withHeader("ETag", tag(before));
        }
    }

    private Optional<F> stored(String slug) {
        return desk.find(type, slug).map(form);
    }

    /** The form, whose tag is the same for whoever reads it later, and what the change has broken. */
    private Outcome outcome(Status status, String location, EditedName<T> edited) {
        F now = form.apply(edited.name());
        ObjectNode reply = json.valueToTree(now);
        reply.set("broken", json.valueToTree(edited.broken()));
        reply.put("proposed", edited.proposed());
        return new Outcome((edited.proposed() ? Status.ACCEPTED : status).getStatusCode(), location, tag(now), reply);
    }

    private static ObjectNode named(String slug, ObjectNode form) {
        if (!form.has("slug")) {
            form.put("slug", slug);
        }
        if (!form.path("slug").asText().equals(slug)) {
            throw new InvalidFormException("slug", "is not '" + slug + "': a slug never changes");
        }
        return form;
    }

    private String tag(F shown) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(json.writeValueAsString(shown).getBytes(StandardCharsets.UTF_8));
            return "\"" + HexFormat.of().formatHex(hash).substring(0, TAG_LENGTH) + "\"";
        } catch (NoSuchAlgorithmException | JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
