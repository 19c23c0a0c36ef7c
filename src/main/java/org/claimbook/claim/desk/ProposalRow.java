package org.claimbook.claim.desk;

import java.time.Instant;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.claimbook.claim.history.ClaimSnapshots;

@Entity
@Table(name = "claim_proposal")
class ProposalRow {
    @Id
    @Column(name = "claim_id")
    Long claimId = 0L;

    int revision;
    String actor = "";
    String reason = "";

    @Column(name = "proposed_at")
    Instant proposedAt = Instant.EPOCH;

    /** The claim as it is to be, like a revision in the history. */
    byte[] document = new byte[0];

    Proposal toRecord(org.claimbook.claim.Claim stored) {
        return new Proposal(stored, ClaimSnapshots.read(document), revision, actor, reason, proposedAt);
    }
}
