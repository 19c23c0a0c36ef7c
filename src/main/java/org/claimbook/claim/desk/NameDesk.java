package org.claimbook.claim.desk;

import java.util.List;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.databind.JsonNode;

import org.claimbook.claim.Change;
import org.claimbook.claim.InvalidFormException;
import org.claimbook.claim.Origin;
import org.claimbook.claim.Source;
import org.claimbook.claim.Speaker;
import org.claimbook.claim.Topic;
import org.claimbook.claim.history.ChangeCounter;
import org.claimbook.claim.store.SourceRow;
import org.claimbook.claim.store.SpeakerRow;
import org.claimbook.claim.store.TopicRow;
import org.claimbook.claim.write.FactFile;
import org.claimbook.claim.write.ImportProgress;
import org.claimbook.claim.write.ImportReport;
import org.claimbook.claim.write.StoreWriter;

/**
 * Where editors change what claims refer to. A revision gives all claims that refer to it a new revision too.
 *
 * <p>Throws {@link InvalidFormException} naming everything that is wrong with what was sent.
 */
@ApplicationScoped
@Transactional
public class NameDesk {
    private final EntityManager entityManager;
    private final ChangeCounter counter;
    private final FormReader forms;
    private final StoreWriter writer;

    NameDesk(EntityManager entityManager, ChangeCounter counter, FormReader forms, StoreWriter writer) {
        this.entityManager = entityManager;
        this.counter = counter;
        this.forms = forms;
        this.writer = writer;
    }

    /** Keeps others from writing until the transaction ends, so that what is read now stays true. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void lock() {
        counter.lock();
    }

    /** Adds the topic, or puts it in the place of the one with that slug. */
    public EditedName<Topic> putTopic(JsonNode form, Change change) {
        Topic topic = forms.topic(form);
        return write(topic, new FactFile(List.of(topic), List.of(), List.of(), List.of()), change);
    }

    /** Adds the speaker, or puts it in the place of the one with that slug. */
    public EditedName<Speaker> putSpeaker(JsonNode form, Change change) {
        Speaker speaker = forms.speaker(form);
        return write(speaker, new FactFile(List.of(), List.of(speaker), List.of(), List.of()), change);
    }

    /** Adds the source, or puts it in the place of the one with that slug. */
    public EditedName<Source> putSource(JsonNode form, Change change) {
        Source source = forms.source(form);
        return write(source, new FactFile(List.of(), List.of(), List.of(source), List.of()), change);
    }

    /** The topic with that slug. */
    public Optional<Topic> topic(String slug) {
        return row(TopicRow.class, slug).map(TopicRow::toRecord);
    }

    /** The speaker with that slug. */
    public Optional<Speaker> speaker(String slug) {
        return row(SpeakerRow.class, slug).map(SpeakerRow::toRecord);
    }

    /** The source with that slug. */
    public Optional<Source> source(String slug) {
        return row(SourceRow.class, slug).map(SourceRow::toRecord);
    }

    /** Topics in the order of their slugs, from after {@code slug} on, at most {@code limit}. */
    public List<Topic> topicsAfter(String slug, int limit) {
        return after(TopicRow.class, slug, limit).stream()
                .map(TopicRow::toRecord)
                .toList();
    }

    /** Speakers in the order of their slugs, from after {@code slug} on, at most {@code limit}. */
    public List<Speaker> speakersAfter(String slug, int limit) {
        return after(SpeakerRow.class, slug, limit).stream()
                .map(SpeakerRow::toRecord)
                .toList();
    }

    /** Sources in the order of their slugs, from after {@code slug} on, at most {@code limit}. */
    public List<Source> sourcesAfter(String slug, int limit) {
        return after(SourceRow.class, slug, limit).stream()
                .map(SourceRow::toRecord)
                .toList();
    }

    private <T> EditedName<T> write(T name, FactFile file, Change change) {
        ImportReport report = writer.write(List.of(file), Origin.EDITED, change, ImportProgress.NONE);
        return new EditedName<>(name, report.broken());
    }

    private <R> Optional<R> row(Class<R> type, String slug) {
        return entityManager
                .createQuery("select r from " + type.getSimpleName() + " r where r.slug = :slug", type)
                .setParameter("slug", slug)
                .getResultStream()
                .findFirst();
    }

    private <R> List<R> after(Class<R> type, String slug, int limit) {
        return entityManager
                .createQuery("select r from " + type.getSimpleName() + " r where r.slug > :slug order by r.slug", type)
                .setParameter("slug", slug)
                .setMaxResults(limit)
                .getResultList();
    }
}
