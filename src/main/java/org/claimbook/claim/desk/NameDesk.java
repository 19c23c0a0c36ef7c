package org.claimbook.claim.desk;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.databind.JsonNode;

import org.claimbook.claim.Change;
import org.claimbook.claim.InvalidFormException;
import org.claimbook.claim.Named;
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
    private static final String BETWEEN = " — ";

    private final EntityManager entityManager;
    private final ChangeCounter counter;
    private final FormReader forms;
    private final StoreWriter writer;
    private final NameProposals proposals;

    NameDesk(
            EntityManager entityManager,
            ChangeCounter counter,
            FormReader forms,
            StoreWriter writer,
            NameProposals proposals) {
        this.entityManager = entityManager;
        this.counter = counter;
        this.forms = forms;
        this.writer = writer;
        this.proposals = proposals;
    }

    /** Keeps others from writing until the transaction ends, so that what is read now stays true. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void lock() {
        counter.lock();
    }

    /**
     * Adds the topic, speaker or source, or puts it in the place of the one with that slug. Where another editor has to approve
     * what readers see, a change of one that published claims show waits.
     */
    public <T extends Named> EditedName<T> put(Class<T> kind, JsonNode form, Change change) {
        T name = kind.cast(
                kind == Topic.class
                        ? forms.topic(form)
                        : kind == Speaker.class ? forms.speaker(form) : forms.source(form));
        Optional<T> before = find(kind, name.slug());
        if (before.filter(stored -> proposals.areNeeded(stored, name)).isPresent()) {
            proposals.put(before.get(), name, change);
            return new EditedName<>(before.get(), List.of(), true);
        }
        return stored(name, change);
    }

    private <T extends Named> EditedName<T> stored(T name, Change change) {
        FactFile file =
                switch ((Named) name) {
                    case Topic topic -> new FactFile(List.of(topic), List.of(), List.of(), List.of());
                    case Speaker speaker -> new FactFile(List.of(), List.of(speaker), List.of(), List.of());
                    case Source source -> new FactFile(List.of(), List.of(), List.of(source), List.of());
                };
        ImportReport report = writer.write(List.of(file), Origin.EDITED, change, ImportProgress.NONE);
        proposals.drop(name);
        return new EditedName<>(name, report.broken(), false);
    }

    /** Changes that wait for another editor, the oldest first, at most {@code limit}. */
    public List<NameProposal> waiting(int limit) {
        return proposals.waiting(limit).stream().map(this::proposal).toList();
    }

    /** The change of that one that waits. */
    public Optional<NameProposal> waiting(NameKind kind, String slug) {
        return proposals.of(kind, slug).map(this::proposal);
    }

    private NameProposal proposal(NameProposalRow row) {
        Named name = row.name();
        Named stored = find(row.kind().type(), name.slug()).orElseThrow();
        return new NameProposal(
                row.kind(),
                label(stored),
                stored,
                name,
                !stored.equals(row.had()),
                row.actor,
                row.reason,
                row.proposedAt,
                proposals.claims(stored));
    }

    /**
     * Another editor's change that waited is made.
     *
     * @param proposed when what they have seen was proposed
     * @throws NoSuchEntryException if nothing waits
     * @throws DeskConflictException for who has made it, and if something else waits by now or is stored
     */
    public EditedName<? extends Named> approve(NameKind kind, String slug, Instant proposed, Change change) {
        counter.lock();
        NameProposal waiting = proposal(row(kind, slug));
        Proposals.refuseUnlessSeenByAnother(slug, waiting.author(), waiting.proposedAt(), proposed, change);
        if (waiting.isOutdated()) {
            throw new DeskConflictException("'" + slug + "' was changed since: the change can only be made anew");
        }
        return stored(waiting.name(), change);
    }

    /**
     * The change is not made.
     *
     * @param change says why
     * @throws NoSuchEntryException if nothing waits
     */
    public void decline(NameKind kind, String slug, Change change) {
        proposals.declined(row(kind, slug), change);
    }

    private NameProposalRow row(NameKind kind, String slug) {
        return proposals
                .of(kind, slug)
                .orElseThrow(() -> new NoSuchEntryException("proposal for", kind.plural() + "/" + slug));
    }

    /** The one of that kind with that slug. */
    public <T extends Named> Optional<T> find(Class<T> kind, String slug) {
        return rows(kind, "= :slug", slug, 1).findFirst();
    }

    /**
     * The one of that kind that has these words as its {@link #label}, in other cases too; the oldest where several have.
     * A speaker may have them as another of its names.
     */
    public <T extends Named> Optional<T> called(Class<T> kind, String label) {
        Optional<T> found = called(kind, labelled(kind), label);
        return kind == Speaker.class ? found.or(() -> called(kind, "a", label)) : found;
    }

    private <T extends Named> Optional<T> called(Class<T> kind, String field, String label) {
        String others = field.equals("a") ? " join r.aliases a" : "";
        return entityManager
                .createQuery(
                        "select r from " + kind.getSimpleName() + "Row r" + others + " where lower(" + field
                                + ") = :label order by r.id",
                        Object.class)
                .setParameter("label", label.toLowerCase(Locale.ROOT))
                .setMaxResults(1)
                .getResultStream()
                .map(NameDesk::name)
                .map(kind::cast)
                .findFirst();
    }

    /** Those of that kind with these words in their {@link #label}, in the order of their slugs, at most {@code limit}. */
    public <T extends Named> List<T> with(Class<T> kind, String words, int limit) {
        return entityManager
                .createQuery(
                        "select r from " + kind.getSimpleName() + "Row r where locate(:words, lower(" + labelled(kind)
                                + ")) > 0 order by r.slug",
                        Object.class)
                .setParameter("words", words.toLowerCase(Locale.ROOT))
                .setMaxResults(limit)
                .getResultStream()
                .map(NameDesk::name)
                .map(kind::cast)
                .toList();
    }

    private static String labelled(Class<? extends Named> kind) {
        return kind == Topic.class
                ? "r.title"
                : kind == Speaker.class ? "r.name" : "concat(r.title, '" + BETWEEN + "', r.publisher)";
    }

    /** The oldest source with that address. */
    public Optional<Source> at(String url) {
        return entityManager
                .createQuery("from SourceRow r where r.url = :url order by r.id", SourceRow.class)
                .setParameter("url", url)
                .setMaxResults(1)
                .getResultStream()
                .map(SourceRow::toRecord)
                .findFirst();
    }

    /** What it is called where one is chosen. */
    public static String label(Named name) {
        return switch (name) {
            case Topic topic -> topic.title();
            case Speaker speaker -> speaker.name();
            case Source source -> label(source.title(), source.publisher());
        };
    }

    /** The same of the source with that title and publisher. */
    public static String label(String title, String publisher) {
        return title + BETWEEN + publisher;
    }

    /** Those of that kind in the order of their slugs, from after {@code slug} on, at most {@code limit}. */
    public <T extends Named> List<T> after(Class<T> kind, String slug, int limit) {
        return rows(kind, "> :slug order by r.slug", slug, limit).toList();
    }

    private <T extends Named> Stream<T> rows(Class<T> kind, String which, String slug, int limit) {
        return entityManager
                .createQuery("select r from " + kind.getSimpleName() + "Row r where r.slug " + which, Object.class)
                .setParameter("slug", slug)
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(NameDesk::name)
                .map(kind::cast);
    }

    private static Named name(Object row) {
        return switch (row) {
            case TopicRow topic -> topic.toRecord();
            case SpeakerRow speaker -> speaker.toRecord();
            case SourceRow source -> source.toRecord();
            default -> throw new IllegalStateException("not a row of a name: " + row.getClass());
        };
    }
}
