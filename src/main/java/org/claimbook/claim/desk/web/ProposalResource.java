package org.claimbook.claim.desk.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import org.claimbook.access.Roles;
import org.claimbook.claim.desk.ClaimDesk;
import org.claimbook.claim.desk.Proposal;
import org.claimbook.claim.desk.Proposals;
import org.claimbook.http.DeskRequest;
import org.claimbook.http.Form;
import org.claimbook.http.IdempotentRequests;
import org.claimbook.http.IdempotentRequests.Outcome;

/** Changes that wait for another editor to approve them. */
@Path("/api/v1/proposals")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.EDITOR)
@SecurityRequirement(name = "key")
@Tag(name = "Claims")
class ProposalResource {
    private static final int MOST = 500;

    private final ClaimDesk desk;
    private final Proposals proposals;
    private final IdempotentRequests once;

    ProposalResource(ClaimDesk desk, Proposals proposals, IdempotentRequests once) {
        this.desk = desk;
        this.proposals = proposals;
        this.once = once;
    }

    @Schema(name = "Proposals")
    record ProposalsReply(
            @Schema(description = "Whether claimbook.approval.required is set")
            boolean required,

            @Schema(description = "The oldest first, at most 500")
            List<ProposalReply> proposals) {}

    @Schema(name = "Proposal")
    record ProposalReply(
            @Schema(description = "The claim as it is to be")
            ClaimForm claim,

            @Schema(description = "Revision of the claim that it was made from")
            int revision,

            @Schema(description = "Whether the claim was changed since, so that it can only be made anew")
            boolean outdated,

            @Schema(description = "Who has made it, and cannot approve it")
            String author,

            String reason,
            Instant proposedAt) {

        static ProposalReply of(Proposal proposal) {
            return new ProposalReply(
                    ClaimForm.of(proposal.claim()),
                    proposal.revision(),
                    proposal.isOutdated(),
                    proposal.author(),
                    proposal.reason(),
                    proposal.proposedAt());
        }
    }

    @Schema(name = "Approval")
    record ApprovalForm(
            @Schema(
                    required = true,
                    description = "As it was told: what is approved is what was seen",
                    format = "date-time")
            @NotNull
            String proposedAt) {}

    @GET
    @Operation(
            operationId = "proposals",
            summary = "Changes that wait for another editor",
            description = "None wait unless claimbook.approval.required is set. Needs the role editor.")
    public ProposalsReply all() {
        return new ProposalsReply(
                proposals.required(),
                proposals.waiting(MOST).stream().map(ProposalReply::of).toList());
    }

    @POST
    @Path("{slug}/approve")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "approveProposal",
            summary = "Make the change that another editor has proposed",
            description = "409 for who has proposed it, and if another change waits by now. Needs the role editor.")
    public RestResponse<ClaimForm> approve(
            @PathParam("slug") String slug,
            @RequestBody(content = @Content(schema = @Schema(ref = "Approval"))) byte[] body,
            @BeanParam DeskRequest request) {
        return once.reply(request, body, () -> {
            Form form = Form.read(body);
            Instant proposed = instant(form);
            String reason = form.reason(false);
            form.nothingElse();
            return ClaimForm.done(form.done(() -> desk.approve(slug, proposed, request.because(reason))));
        });
    }

    private static Instant instant(Form form) {
        String sent = Objects.requireNonNullElse(form.take(ApprovalForm.class).proposedAt(), "");
        try {
            return sent.isEmpty() ? Instant.EPOCH : Instant.parse(sent);
        } catch (DateTimeException e) {
            form.wrong("proposedAt", "is not a moment like 2026-01-02T03:04:05Z");
            return Instant.EPOCH;
        }
    }

    @POST
    @Path("{slug}/decline")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "declineProposal",
            summary = "Do not make the change that was proposed",
            description = "Who has proposed it may take it back like this. Needs the role editor.")
    @APIResponse(responseCode = "204", description = "Nothing waits any longer")
    public RestResponse<Void> decline(
            @PathParam("slug") String slug,
            @RequestBody(content = @Content(schema = @Schema(ref = "Reason"))) byte[] body,
            @BeanParam DeskRequest request) {
        return once.reply(request, body, () -> {
            Form form = Form.read(body);
            String reason = form.reason(true);
            form.nothingElse();
            form.check();
            proposals.decline(slug, request.because(reason));
            return new Outcome(RestResponse.StatusCode.NO_CONTENT, "", "", null);
        });
    }
}
