package org.claimbook.claim.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import org.claimbook.claim.Stance;

@Entity
@Table(name = "statement")
public class StatementRow extends StoredRow {
    @ManyToOne(fetch = FetchType.LAZY)
    public ClaimRow claim;

    public String slug;
    public int ordinal;

    @ManyToOne(fetch = FetchType.LAZY)
    public SpeakerRow speaker;

    @JdbcTypeCode(SqlTypes.VARCHAR)
    public Stance stance;

    public String text;

    @Column(name = "verbatim")
    public boolean quote;

    public @Nullable LocalDate saidOn;
    public String place;
    public @Nullable String unsourced;

    @ElementCollection
    @CollectionTable(name = "statement_via", joinColumns = @JoinColumn(name = "statement_id"))
    @OrderColumn(name = "ordinal")
    @Column(name = "name")
    public List<String> via = new ArrayList<>();

    @ManyToMany
    @JoinTable(
            name = "statement_source",
            joinColumns = @JoinColumn(name = "statement_id"),
            inverseJoinColumns = @JoinColumn(name = "source_id"))
    @OrderColumn(name = "ordinal")
    public List<SourceRow> sources = new ArrayList<>();
}
