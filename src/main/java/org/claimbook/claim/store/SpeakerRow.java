package org.claimbook.claim.store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import org.claimbook.claim.EntityKind;
import org.claimbook.claim.Speaker;
import org.claimbook.claim.Speaker.Called;

@Entity
@Table(name = "speaker")
public class SpeakerRow extends NamedRow<Speaker> {
    String name;

    @JdbcTypeCode(SqlTypes.VARCHAR)
    EntityKind kind;

    String role;

    @ElementCollection
    @CollectionTable(name = "speaker_alias", joinColumns = @JoinColumn(name = "speaker_id"))
    @OrderColumn(name = "ordinal")
    @Column(name = "alias")
    List<String> aliases = new ArrayList<>();

    @ManyToMany
    @JoinTable(
            name = "speaker_speaks_for",
            joinColumns = @JoinColumn(name = "speaker_id"),
            inverseJoinColumns = @JoinColumn(name = "for_id"))
    public Set<SpeakerRow> speaksFor = new HashSet<>();

    @Convert(converter = ByLanguage.OfSpeaker.class)
    Map<String, Called> translations = Map.of();

    @Override
    public Speaker toRecord() {
        Set<String> others = speaksFor.stream().map(SpeakerRow::slug).collect(Collectors.toUnmodifiableSet());
        return new Speaker(slug, name, kind, role, aliases, others, translations);
    }

    /** Takes all but {@code speaksFor}, whose rows may not exist yet. Lists are replaced, see {@link ClaimRow}. */
    @Override
    public void take(Speaker speaker) {
        slug = speaker.slug();
        name = speaker.name();
        kind = speaker.kind();
        role = speaker.role();
        aliases = new ArrayList<>(speaker.aliases());
        translations = speaker.translations();
    }
}
