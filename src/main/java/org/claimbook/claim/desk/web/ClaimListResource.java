package org.claimbook.claim.desk.web;

import java.util.Arrays;
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

import io.quarkus.security.identity.SecurityIdentity;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import org.claimbook.access.Roles;
import org.claimbook.claim.Claim;
import org.claimbook.claim.ClaimStatus;
import org.claimbook.claim.desk.ClaimDesk;
import org.claimbook.claim.store.Claims;
import org.claimbook.http.DeskRequest;
import org.claimbook.http.ETags;
import org.claimbook.http.Form;
import org.claimbook.http.IdempotentRequests;
import org.claimbook.http.IdempotentRequests.Outcome;
import org.claimbook.http.PageRequest;
import org.claimbook.http.Problems;
import org.claimbook.http.PublicUrl;

/** Lists claims, and takes new ones. */
@Path("/api/v1/claims")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Claims")
class ClaimListResource {
    private final Claims claims;
    private final ClaimDesk desk;
    private final IdempotentRequests once;
    private final SecurityIdentity holder;
    private final PublicUrl url;

    ClaimListResource(Claims claims, ClaimDesk desk, IdempotentRequests once, SecurityIdentity holder, PublicUrl url) {
        this.url = url;
        this.claims = claims;
        this.desk = desk;
        this.once = once;
        this.holder = holder;
    }

    @Schema(name = "ClaimList")
    record ListReply(
            List<Entry> claims,

            @Schema(description = "The parameter after of the next page; null at the end") @Nullable
            String next) {}

    @Schema(name = "ClaimEntry")
    record Entry(String id, String text, ClaimStatus status, String topic, int revision, String url) {
        static Entry of(Claim claim, PublicUrl url) {
            return new Entry(
                    claim.slug(),
                    claim.text(),
                    claim.status(),
                    claim.topic().slug(),
                    claim.revision(),
                    url.page(claim.slug()));
        }
    }

    @GET
    @Operation(
            operationId = "claims",
            summary = "Claims in the order of their slugs",
            description =
                    "Without a key the published ones; with a key of any role those of the status asked for, or all.")
    public ListReply list(
            @BeanParam PageRequest request,
            @Parameter(description = "DRAFT, PUBLISHED or RETRACTED") @QueryParam("status") @Nullable String status,
            @Parameter(description = "Slug of a topic") @QueryParam("topic") @Nullable String topic) {
        ClaimStatus wanted = status(status);
        return request.cut(
                claims.list(request.slug(), wanted, topic, request.limit() + 1),
                Claim::slug,
                (found, next) -> new ListReply(
                        found.stream().map(claim -> Entry.of(claim, url)).toList(), next));
    }

    private @Nullable ClaimStatus status(@Nullable String status) {
        ClaimStatus wanted = status == null
                ? null
                : Arrays.stream(ClaimStatus.values())
                        .filter(each -> each.name().equals(status))
                        .findFirst()
                        .orElseThrow(() -> Problems.invalid(
                                "status", "is not one of DRAFT, PUBLISHED, RETRACTED: " + Problems.quoted(status)));
        if (holder.hasRole(Roles.READER)) {
            return wanted;
        }
        if (wanted != null && wanted != ClaimStatus.PUBLISHED) {
            throw Problems.invalid("status", "can be PUBLISHED only without a key: \"" + wanted + "\"");
        }
        return ClaimStatus.PUBLISHED;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.EDITOR)
    @SecurityRequirement(name = "key")
    @Operation(
            operationId = "createClaim",
            summary = "A new claim, as a draft",
            description = "A form like a claim of a fact file, with its topic; reason says why, and may be left out.")
    @APIResponseSchema(
            value = ClaimForm.class,
            responseCode = "201",
            responseDescription = "The draft; Location says where, ETag which revision")
    public RestResponse<ClaimForm> create(
            @RequestBody(content = @Content(schema = @Schema(ref = "NewClaim"))) byte[] body,
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
