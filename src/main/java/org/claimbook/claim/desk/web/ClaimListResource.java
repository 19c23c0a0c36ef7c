package org.claimbook.claim.desk.web;

import java.util.List;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.quarkus.security.identity.SecurityIdentity;
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
import org.claimbook.claim.Claim;
import org.claimbook.claim.ClaimStatus;
import org.claimbook.claim.desk.ClaimDesk;
import org.claimbook.claim.store.Claims;
import org.claimbook.http.Cursors;
import org.claimbook.http.DeskRequest;
import org.claimbook.http.ETags;
import org.claimbook.http.Form;
import org.claimbook.http.IdempotentRequests;
import org.claimbook.http.IdempotentRequests.Outcome;
import org.claimbook.http.Problems;

/** Lists claims, and takes new ones. */
@Path("/api/v1/claims")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Claims")
class ClaimListResource {
    private final Claims claims;
    private final ClaimDesk desk;
    private final IdempotentRequests once;
    private final SecurityIdentity holder;

    ClaimListResource(Claims claims, ClaimDesk desk, IdempotentRequests once, SecurityIdentity holder) {
        this.claims = claims;
        this.desk = desk;
        this.once = once;
        this.holder = holder;
    }

    @Schema(name = "ClaimList")
    @RegisterForReflection
    record ListReply(
            List<Entry> claims,

            @Schema(description = "The parameter after of the next page; null at the end") @Nullable
            String next) {}

    @Schema(name = "ClaimEntry")
    @RegisterForReflection
    record Entry(String id, String text, ClaimStatus status, String topic, int revision, String url) {
        static Entry of(Claim claim) {
            return new Entry(
                    claim.slug(),
                    claim.text(),
                    claim.status(),
                    claim.topic().slug(),
                    claim.revision(),
                    "/claims/" + claim.slug());
        }
    }

    @GET
    @Operation(
            operationId = "claims",
            summary = "Claims in the order of their slugs",
            description =
                    "Without a key the published ones; with a key of any role those of the status asked for, or all.")
    @APIResponse(
            responseCode = "200",
            description = "A page of claims",
            content = @Content(schema = @Schema(implementation = ListReply.class)))
    public ListReply list(
            @Parameter(description = "next of the page before") @QueryParam("after") @Nullable String after,
            @Parameter(description = "1 to 200; 50 unless given") @QueryParam("limit") @Nullable String limit,
            @Parameter(description = "DRAFT, PUBLISHED or RETRACTED") @QueryParam("status") @Nullable String status,
            @Parameter(description = "Slug of a topic") @QueryParam("topic") @Nullable String topic) {
        int most = Cursors.limit(limit);
        ClaimStatus wanted = Cursors.status(status);
        if (!holder.hasRole(Roles.READER)) {
            if (wanted != null && wanted != ClaimStatus.PUBLISHED) {
                throw Problems.invalid("status", "can be PUBLISHED only without a key: \"" + wanted + "\"");
            }
            wanted = ClaimStatus.PUBLISHED;
        }
        List<Claim> found = claims.list(Cursors.slug(after), wanted, topic, most + 1);
        return new ListReply(
                found.stream().limit(most).map(Entry::of).toList(),
                found.size() > most ? Cursors.after(found.get(most - 1).slug()) : null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.EDITOR)
    @SecurityRequirement(name = "key")
    @Operation(
            operationId = "createClaim",
            summary = "A new claim, as a draft",
            description = "A form like a claim of a fact file, with its topic; reason says why, and may be left out.")
    @APIResponse(
            responseCode = "201",
            description = "The draft; Location says where, ETag which revision",
            content = @Content(schema = @Schema(implementation = ClaimForm.class)))
    public Response create(
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = Changes.NewClaim.class),
                                            examples = @ExampleObject(name = "claim", value = Examples.CLAIM)))
                    byte[] body,
            @BeanParam DeskRequest request) {
        return once.reply(request, body, () -> {
            Form form = Form.read(body);
            String reason = form.reason(false);
            Claim claim = form.done(() -> desk.create(form.fields(), request.because(reason)))
                    .claim();
            return new Outcome(
                    Response.Status.CREATED.getStatusCode(),
                    "/api/v1/claims/" + claim.slug(),
                    ETags.of(claim),
                    ClaimForm.of(claim));
        });
    }
}
