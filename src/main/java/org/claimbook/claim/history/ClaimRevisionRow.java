package org.claimbook.claim.history;

import java.time.Instant;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import org.claimbook.claim.ChangeKind;
import org.claimbook.claim.Revision;

/** Knows its claim by id only: recording a change shall not load anything. */
@Entity
@Immutable
@Table(name = "claim_revision")
public class ClaimRevisionRow {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "row_id")
    @SequenceGenerator(name = "row_id", sequenceName = "row_id", allocationSize = 100)
    Long id;

    @Column(name = "claim_id")
    public long claimId;

    public int revision;

    @Column(name = "recorded_at")
    public Instant recordedAt;

    public String actor;

    @JdbcTypeCode(SqlTypes.VARCHAR)
    public ChangeKind action;

    public String reason;

    public byte[] document;

    Revision toRecord() {
        return new Revision(revision, recordedAt, actor, action, reason, ClaimSnapshots.read(document));
    }
}
