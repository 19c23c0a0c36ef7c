package org.claimbook.claim.web;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.claimbook.claim.ChangeKind;
import org.claimbook.claim.ClaimStatus;

/** A revision of a claim as JSON. */
@Schema(name = "Revision")
record RevisionReply(
        int revision,
        Instant recordedAt,
        ChangeKind action,
        String reason,

        @Schema(description = "What became of the claim") ClaimStatus statusNow,

        @Schema(description = "The revision that is current")
        int revisionNow,

        @Schema(description = "The claim as it was in this revision")
        ClaimReply claim) {}
