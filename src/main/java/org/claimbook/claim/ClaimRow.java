package org.claimbook.claim;

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

/**
 * Ordered lists of values are replaced by new lists, never changed in place: Hibernate then deletes the old rows before
 * it inserts the new ones, while changes in place move row by row and would break the unique constraints on the way.
 */
@Entity
@Table(name = "claim")
class ClaimRow {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "row_id")
    @SequenceGenerator(name = "row_id", sequenceName = "row_id", allocationSize = 100)
    Long id;

    String slug;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "topic_id")
    TopicRow topic;

    String text;
    String language;

    @JdbcTypeCode(SqlTypes.VARCHAR)
    ClaimStatus status;

    @Column(name = "change_number")
    long change;

    @JdbcTypeCode(SqlTypes.VARCHAR)
    Origin origin;

    int revision;

    @Column(name = "merged_into")
    @Nullable
    String mergedInto;

    @ManyToMany
    @JoinTable(
            name = "claim_entity",
            joinColumns = @JoinColumn(name = "claim_id"),
            inverseJoinColumns = @JoinColumn(name = "speaker_id"))
    @OrderColumn(name = "ordinal")
    List<SpeakerRow> entities = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "phrasing", joinColumns = @JoinColumn(name = "claim_id"))
    @OrderColumn(name = "ordinal")
    List<PhrasingRow> phrasings = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "golden_question", joinColumns = @JoinColumn(name = "claim_id"))
    @OrderColumn(name = "ordinal")
    List<GoldenRow> golden = new ArrayList<>();

    @OneToMany(mappedBy = "claim", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("ordinal")
    List<StatementRow> statements = new ArrayList<>();

    @OneToMany(
            mappedBy = "claim",
            cascade = {CascadeType.PERSIST, CascadeType.DETACH})
    @OrderBy("revision")
    List<AssessmentRow> assessments = new ArrayList<>();

    String slug() {
        return slug;
    }

    About about() {
        return new About(slug, topic.slug, status, revision);
    }
}
