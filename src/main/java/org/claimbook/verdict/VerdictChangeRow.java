package org.claimbook.verdict;

import java.time.Instant;
import java.util.Optional;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import org.claimbook.claim.Verdict;

@Entity
@Immutable
@Table(name = "verdict_change")
class VerdictChangeRow extends PanacheEntityBase {
    @Id
    long number;

    String claim = "";
    String topic = "";

    @JdbcTypeCode(SqlTypes.VARCHAR)
    VerdictChange.Kind kind = VerdictChange.Kind.PUBLISHED;

    int revision;

    @Column(name = "verdict_before")
    @JdbcTypeCode(SqlTypes.VARCHAR)
    public @Nullable Verdict before;

    @JdbcTypeCode(SqlTypes.VARCHAR)
    public @Nullable Verdict verdict;

    Instant noticedAt = Instant.EPOCH;

    VerdictChange toRecord() {
        return new VerdictChange(
                number,
                claim,
                topic,
                kind,
                revision,
                Optional.ofNullable(before),
                Optional.ofNullable(verdict),
                noticedAt);
    }
}
