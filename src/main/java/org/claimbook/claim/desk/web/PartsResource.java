package org.claimbook.claim.desk.web;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.security.identity.SecurityIdentity;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import org.claimbook.access.Roles;
import org.claimbook.claim.About;
import org.claimbook.claim.Change;
import org.claimbook.claim.ClaimStatus;
import org.claimbook.claim.desk.Edited;
import org.claimbook.http.ETags;
import org.claimbook.http.Form;
import org.claimbook.http.IdempotentRequests;
import org.claimbook.http.IdempotentRequests.Outcome;

/**
 * Lists and adds statements on all claims, or assessments. The description of the API has the name of the kind in the
 * place of {@code {kind}}.
 *
 * @param <E> a part of a claim as it is shown
 * @param <L> a page of them
 */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
abstract class PartsResource<E extends PartsResource.Part, L> {
    @Inject
    IdempotentRequests once;

    @Inject
    SecurityIdentity holder;

    private final String kind;
    private final BiFunction<List<E>, @Nullable String, L> page;

    PartsResource(String kind, BiFunction<List<E>, @Nullable String, L> page) {
        this.kind = kind;
        this.page = page;
    }

    /** A part of a claim. */
    interface Part {
        String id();

        About about();
    }

    /** Which claim something is about. */
    @Schema(name = "AboutClaim")
    record AboutClaim(
            @Schema(required = true, description = "Slug of the claim", examples = "fire-caused-by-cable")
            @NotNull
            @Pattern(regexp = Form.SLUG, message = "is not a slug")
            String claim) {}

    abstract List<E> find(About.Filter filter, @Nullable String speaker, PartId after, int limit);

    abstract Optional<E> find(PartId id);

    /** Adds a part to the claim, of which the editor has seen that revision, or any if it is null. */
    abstract Edited add(String claim, @Nullable Integer seen, ObjectNode form, Change change);

    /** The part that was added. */
    abstract E added(Edited edited);

    @GET
    @Operation(
            summary = "{Kind}s by their claims' slugs, those of a claim by their ids",
            description = "Without a key those of published claims; with a key of any role all.")
    public L list(@BeanParam PartFilter filter) {
        boolean published = !holder.hasRole(Roles.READER);
        return filter.cut(
                find(
                        new About.Filter(filter.claim, filter.topic, filter.source, published),
                        filter.speaker,
                        PartId.after(filter),
                        filter.limit() + 1),
                Part::id,
                page);
    }

    @GET
    @Path("{id}")
    @Operation(
            summary = "One {kind}",
            description =
                    "Its ETag is that of its claim. What was assessed is never changed: PUT and DELETE get 405 there.")
    public RestResponse<E> one(@PathParam("id") String id) {
        return PartId.read(id)
                .flatMap(this::find)
                .filter(part -> part.about().status() == ClaimStatus.PUBLISHED || holder.hasRole(Roles.READER))
                .map(part -> RestResponse.ResponseBuilder.ok(part)
                        .header("ETag", ETags.of(part.about().revision()))
                        .build())
                .orElseThrow(() -> ETags.unknown(kind, id));
    }

    @POST
    @RolesAllowed(Roles.EDITOR)
    @SecurityRequirement(name = "key")
    @Operation(
            summary = "A new {kind} of the claim that it names",
            description =
                    "Comes last among those of the claim; the last assessment is the current one. If-Match has the"
                            + " claim's revision, or *. Where another editor has to approve it first, the reply is the claim, with 202.")
    @APIResponse(
            responseCode = "201",
            description = "The {kind}; Location says where, ETag has its claim's revision",
            content = @Content(schema = @Schema(ref = "{Kind}Entry")))
    public RestResponse<E> create(
            @RequestBody(content = @Content(schema = @Schema(ref = "New{Kind}"))) byte[] body,
            @BeanParam RevisionRequest request) {
        return once.reply(request, body, () -> {
            SentChange sent = request.read(body);
            String claim = Objects.requireNonNullElse(
                    sent.form().take(AboutClaim.class).claim(), "");
            Edited edited = sent.done((seen, change) -> add(claim, seen, sent.fields(), change));
            if (edited.proposed()) {
                return ClaimForm.done(edited);
            }
            E made = added(edited);
            return outcome(Status.CREATED, "/api/v1/" + kind + "s/" + made.id(), made);
        });
    }

    static Outcome outcome(Status status, String location, Part part) {
        return new Outcome(
                status.getStatusCode(), location, ETags.of(part.about().revision()), part);
    }
}
