package org.claimbook.claim.desk;

import java.time.Instant;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.claimbook.claim.Named;
import org.claimbook.claim.history.ClaimSnapshots;

@Entity
@Table(name = "name_proposal")
class NameProposalRow {
    @Id
    String subject = "";

    String actor = "";
    String reason = "";

    @Column(name = "proposed_at")
    Instant proposedAt = Instant.EPOCH;

    byte[] had = new byte[0];
    byte[] document = new byte[0];

    Named had() {
        return ClaimSnapshots.name(kind().type(), had);
    }

    Named name() {
        return ClaimSnapshots.name(kind().type(), document);
    }

    NameKind kind() {
        return NameKind.of(subject.replaceFirst("/.*", "")).orElseThrow();
    }
}
