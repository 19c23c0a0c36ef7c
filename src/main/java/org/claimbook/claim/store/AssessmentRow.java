package org.claimbook.claim.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.SequenceGenerator;
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
public class AssessmentRow {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "row_id")
    @SequenceGenerator(name = "row_id", sequenceName = "row_id", allocationSize = 100)
    Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "claim_id")
    public ClaimRow claim;

    public int revision;

    @JdbcTypeCode(SqlTypes.VARCHAR)
    public Verdict verdict;

    public String summary;
    public String assessor;

    public @Nullable String unattributed;

    @Column(name = "as_of")
    public LocalDate asOf;

    @ManyToMany
    @Immutable
    @JoinTable(
            name = "assessment_source",
            joinColumns = @JoinColumn(name = "assessment_id"),
            inverseJoinColumns = @JoinColumn(name = "source_id"))
    @OrderColumn(name = "ordinal")
    public List<SourceRow> sources = new ArrayList<>();
}
