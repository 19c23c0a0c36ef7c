package org.claimbook.claim.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import org.claimbook.claim.Verdict;

/** Immutable: assessments are appended, never changed, so that "as of" keeps its meaning. */
@Entity
@Immutable
@Table(name = "assessment")
public class AssessmentRow extends StoredRow {
    @ManyToOne(fetch = FetchType.LAZY)
    public ClaimRow claim;

    public int revision;

    @JdbcTypeCode(SqlTypes.VARCHAR)
    public Verdict verdict;

    public String summary;
    public String assessor;
    public @Nullable String unattributed;
    public @Nullable LocalDate asOf;

    @ManyToMany
    @Immutable
    @JoinTable(
            name = "assessment_source",
            joinColumns = @JoinColumn(name = "assessment_id"),
            inverseJoinColumns = @JoinColumn(name = "source_id"))
    @OrderColumn(name = "ordinal")
    public List<SourceRow> sources = new ArrayList<>();
}
