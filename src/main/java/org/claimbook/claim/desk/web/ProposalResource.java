package org.claimbook.claim.desk.web;

import java.time.Instant;
import java.util.List;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import org.claimbook.access.Roles;
import org.claimbook.claim.Named;
import org.claimbook.claim.Source;
import org.claimbook.claim.Speaker;
import org.claimbook.claim.Topic;
import org.claimbook.claim.desk.ClaimDesk;
import org.claimbook.claim.desk.NameDesk;
import org.claimbook.claim.desk.NameProposal;
import org.claimbook.claim.desk.Proposal;
import org.claimbook.claim.desk.Proposals;
import org.claimbook.http.DeskRequest;
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
    private final NameDesk names;
    private final IdempotentRequests once;

    ProposalResource(ClaimDesk desk, Proposals proposals, NameDesk names, IdempotentRequests once) {
        this.names = names;
        this.desk = desk;
        this.proposals = proposals;
        this.once = once;
    }

    @Schema(name = "Proposals")
    record ProposalsReply(
            @Schema(description = "Whether claimbook.approval.required is set")
            boolean required,

            @Schema(description = "Of claims; the oldest first, at most 500")
            List<ProposalReply> proposals,

            @Schema(
                    description =
                            "Of topics, speakers and sources that published claims show; the oldest first, at most 500")
            List<NameProposalReply> names) {}

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

    @Schema(name = "NameProposal")
    record NameProposalReply(
            @Schema(
                    description = "Approved or declined by POST to this with /approve or /decline",
                    examples = "/api/v1/sources/harbour-news-2026-01-02")
            String path,

            @Schema(type = SchemaType.OBJECT, description = "What it is without the change, as editors write it")
            Object stored,

            @Schema(type = SchemaType.OBJECT, description = "What it is to be")
            Object name,

            @Schema(description = "Slugs of published claims that show it, at most 100")
            List<String> claims,

            @Schema(description = "Whether it was changed since, so that the change can only be made anew")
            boolean outdated,

            @Schema(description = "Who has made it, and cannot approve it")
            String author,

            String reason,
            Instant proposedAt) {

        static NameProposalReply of(NameProposal proposal) {
            return new NameProposalReply(
                    "/api/v1/" + proposal.kind().plural() + "/"
                            + proposal.stored().slug(),
                    form(proposal.stored()),
                    form(proposal.name()),
                    proposal.claims(),
                    proposal.isOutdated(),
                    proposal.author(),
                    proposal.reason(),
                    proposal.proposedAt());
        }

        private static Object form(Named name) {
            return switch (name) {
                case Topic topic -> TopicResource.TopicForm.of(topic);
                case Speaker speaker -> SpeakerResource.SpeakerForm.of(speaker);
                case Source source -> SourceResource.SourceForm.of(source);
            };
        }
    }

    @GET
    @Operation(
            operationId = "proposals",
            summary = "Changes that wait for another editor",
            description = "None wait unless claimbook.approval.required is set. Needs the role editor.")
    public ProposalsReply all() {
        return new ProposalsReply(
                proposals.required(),
                proposals.waiting(MOST).stream().map(ProposalReply::of).toList(),
                names.waiting(MOST).stream().map(NameProposalReply::of).toList());
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
            Approved approved = Approved.read(body, request);
            return ClaimForm.done(approved.form().done(() -> desk.approve(slug, approved.seen(), approved.change())));
        });
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
            proposals.decline(slug, request.reasoned(body));
            return Outcome.NOTHING;
        });
    }
}
