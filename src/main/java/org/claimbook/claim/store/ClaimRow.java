package org.claimbook.claim.store;

import java.util.ArrayList;
import java.util.List;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import org.claimbook.claim.About;
import org.claimbook.claim.ClaimStatus;
import org.claimbook.claim.GoldenQuestion;
import org.claimbook.claim.Origin;
import org.claimbook.claim.Phrasing;

/**
 * Ordered lists of values are replaced by new lists, never changed in place: Hibernate then deletes the old rows before
 * it inserts the new ones, while changes in place move row by row and would break the unique constraints on the way.
 */
@Entity
@Table(name = "claim")
public class ClaimRow extends StoredRow {
    public String slug;

    @ManyToOne(fetch = FetchType.LAZY)
    public TopicRow topic;

    public String text;
    public String language;

    @JdbcTypeCode(SqlTypes.VARCHAR)
    public ClaimStatus status;

    @Column(name = "change_number")
    public long change;

    @JdbcTypeCode(SqlTypes.VARCHAR)
    public Origin origin;

    public int revision;
    public @Nullable String mergedInto;

    @ManyToMany
    @JoinTable(
            name = "claim_entity",
            joinColumns = @JoinColumn(name = "claim_id"),
            inverseJoinColumns = @JoinColumn(name = "speaker_id"))
    @OrderColumn(name = "ordinal")
    public List<SpeakerRow> entities = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "phrasing", joinColumns = @JoinColumn(name = "claim_id"))
    @OrderColumn(name = "ordinal")
    public List<Phrasing> phrasings = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "translation", joinColumns = @JoinColumn(name = "claim_id"))
    @OrderColumn(name = "ordinal")
    public List<TranslationRow> translations = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "golden_question", joinColumns = @JoinColumn(name = "claim_id"))
    @OrderColumn(name = "ordinal")
    public List<GoldenQuestion> golden = new ArrayList<>();

    @OneToMany(mappedBy = "claim", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("ordinal")
    public List<StatementRow> statements = new ArrayList<>();

    @OneToMany(
            mappedBy = "claim",
            cascade = {CascadeType.PERSIST, CascadeType.DETACH})
    @OrderBy("revision")
    public List<AssessmentRow> assessments = new ArrayList<>();

    public String slug() {
        return slug;
    }

    About about() {
        return new About(slug, topic.slug, status, revision);
    }
}
