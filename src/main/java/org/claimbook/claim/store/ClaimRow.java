package org.claimbook.claim.store;

import java.util.ArrayList;
import java.util.List;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import org.claimbook.claim.About;
import org.claimbook.claim.ClaimStatus;
import org.claimbook.claim.Origin;

/**
 * Ordered lists of values are replaced by new lists, never changed in place: Hibernate then deletes the old rows before
 * it inserts the new ones, while changes in place move row by row and would break the unique constraints on the way.
 */
@Entity
@Table(name = "claim")
public class ClaimRow {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "row_id")
    @SequenceGenerator(name = "row_id", sequenceName = "row_id", allocationSize = 100)
    public Long id;

    public String slug;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "topic_id")
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

    @Column(name = "merged_into")
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
    public List<PhrasingRow> phrasings = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "translation", joinColumns = @JoinColumn(name = "claim_id"))
    @OrderColumn(name = "ordinal")
    public List<TranslationRow> translations = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "golden_question", joinColumns = @JoinColumn(name = "claim_id"))
    @OrderColumn(name = "ordinal")
    public List<GoldenRow> golden = new ArrayList<>();

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
