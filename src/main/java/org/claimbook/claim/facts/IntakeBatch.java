package org.claimbook.claim.facts;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import jakarta.persistence.EntityManager;

import org.jspecify.annotations.Nullable;

import org.claimbook.claim.Assessment;
import org.claimbook.claim.Claim;
import org.claimbook.claim.Origin;
import org.claimbook.claim.Source;
import org.claimbook.claim.Speaker;
import org.claimbook.claim.Topic;
import org.claimbook.claim.history.ChangeCounter;
import org.claimbook.claim.store.Chunks;
import org.claimbook.claim.store.ClaimRow;
import org.claimbook.claim.store.RowReader;
import org.claimbook.claim.store.SourceRow;
import org.claimbook.claim.store.SpeakerRow;
import org.claimbook.claim.store.StoredNames;
import org.claimbook.claim.store.TopicRow;
import org.claimbook.claim.write.ClaimWriter;
import org.claimbook.claim.write.FactFile.AssessmentFact;
import org.claimbook.claim.write.FactFile.ClaimFact;
import org.claimbook.claim.write.ImportProgress;
import org.claimbook.claim.write.Ledger;
import org.claimbook.claim.write.NameWriter;

/**
 * Some hundreds of claims that are taken into the store in one transaction. Speakers, sources and topics are found by
 * their slugs; those that differ from what is stored are revised, so callers who do not mean that pass what is stored.
 */
public final class IntakeBatch {
    private final EntityManager entityManager;
    private final ChangeCounter counter;
    private final Ledger ledger;
    private final long begunAt;
    private long lastChange;
    private boolean changedSpeakers;

    IntakeBatch(EntityManager entityManager, ChangeCounter counter, long lastChange, Ledger ledger) {
        this.entityManager = entityManager;
        this.counter = counter;
        this.begunAt = lastChange;
        this.lastChange = lastChange;
        this.ledger = ledger;
    }

    /**
     * A claim as it is stored.
     *
     * @param edited whether an editor has decided what it says
     */
    public record Stored(Claim claim, boolean edited) {}

    /** The last change number before the transaction. */
    long begunAt() {
        return begunAt;
    }

    /** Whether speakers are new or changed. */
    boolean changedSpeakers() {
        return changedSpeakers;
    }

    /** The claims that are there, by slug. */
    public Map<String, Stored> claims(Set<String> slugs) {
        RowReader reader = new RowReader();
        Map<String, Stored> found = new HashMap<>();
        for (ClaimRow row : rows(ClaimRow.class, slugs)) {
            found.put(row.slug, new Stored(reader.claim(row), row.origin == Origin.EDITED));
        }
        return found;
    }

    /** The speakers that are there, by slug. */
    public Map<String, Speaker> speakers(Set<String> slugs) {
        return found(SpeakerRow.class, slugs, SpeakerRow::toRecord, Speaker::slug);
    }

    /** The sources that are there, by slug. */
    public Map<String, Source> sources(Set<String> slugs) {
        return found(SourceRow.class, slugs, SourceRow::toRecord, Source::slug);
    }

    /** The topics that are there, by slug. */
    public Map<String, Topic> topics(Set<String> slugs) {
        return found(TopicRow.class, slugs, TopicRow::toRecord, Topic::slug);
    }

    /**
     * Stores claims with all that they name. Assessments that are stored already have to be the first of each claim's.
     *
     * @param others names that are none of a claim's own, among them whoever its speakers speak for
     */
    public void write(List<Claim> claims, StoredNames others) {
        StoredNames all = others.with(claims);
        NameWriter names = new NameWriter(entityManager, Origin.IMPORTED, ledger);
        names.load(slugs(all.topics(), Topic::slug), speakerSlugs(all.speakers()), slugs(all.sources(), Source::slug));
        names.writeTopics(all.topics().stream());
        names.writeSources(all.sources().stream());
        names.writeSpeakers(all.speakers().stream());
        changedSpeakers |= names.changedSpeakers();
        ClaimWriter writer = new ClaimWriter(entityManager, Origin.IMPORTED, names, ledger, lastChange);
        Map<String, Stored> stored = claims(slugs(claims, Claim::slug));
        writer.write(
                claims.stream()
                        .map(claim -> fact(claim, stored.get(claim.slug())))
                        .toList(),
                ImportProgress.NONE);
        writer.touch(names.claimsOfRevised());
        advance(writer);
    }

    /** What comes by this door may know neither golden questions nor redirects; those of the stored claim stay. */
    private static ClaimFact fact(Claim claim, @Nullable Stored stored) {
        ClaimFact fact = ClaimFact.of(claim);
        if (stored == null) {
            return fact;
        }
        ClaimFact questioned =
                claim.golden().isEmpty() ? fact.withGolden(stored.claim().golden()) : fact;
        return claim.mergedInto() == null
                ? questioned.withMergedInto(stored.claim().mergedInto())
                : questioned;
    }

    /** Appends the newest assessment to a stored claim and leaves the rest of it as it is. */
    public void append(String slug, Assessment assessment) {
        NameWriter names = new NameWriter(entityManager, Origin.IMPORTED, ledger);
        names.load(Set.of(), Set.of(), slugs(assessment.sources(), Source::slug));
        names.writeSources(assessment.sources().stream());
        ClaimWriter writer = new ClaimWriter(entityManager, Origin.IMPORTED, names, ledger, lastChange);
        writer.append(rows(ClaimRow.class, Set.of(slug)).getFirst(), AssessmentFact.of(assessment));
        entityManager.flush();
        advance(writer);
    }

    private void advance(ClaimWriter writer) {
        if (writer.lastChange() > lastChange) {
            lastChange = writer.lastChange();
            counter.advanceTo(lastChange);
        }
    }

    private <R, T> Map<String, T> found(
            Class<R> type, Set<String> slugs, Function<R, T> toRecord, Function<T, String> slug) {
        Map<String, T> found = new LinkedHashMap<>();
        for (R row : rows(type, slugs)) {
            T each = toRecord.apply(row);
            found.put(slug.apply(each), each);
        }
        return found;
    }

    private <R> List<R> rows(Class<R> type, Set<String> slugs) {
        return Chunks.of(slugs).stream()
                .flatMap(chunk -> entityManager
                        .createQuery("select r from " + type.getSimpleName() + " r where r.slug in :slugs", type)
                        .setParameter("slugs", chunk)
                        .getResultList()
                        .stream())
                .toList();
    }

    private static Set<String> speakerSlugs(Collection<Speaker> speakers) {
        Set<String> slugs = slugs(speakers, Speaker::slug);
        speakers.forEach(speaker -> slugs.addAll(speaker.speaksFor()));
        return slugs;
    }

    private static <T> Set<String> slugs(Collection<T> all, Function<T, String> slug) {
        Set<String> slugs = new HashSet<>();
        all.stream().map(slug).forEach(slugs::add);
        return slugs;
    }
}
