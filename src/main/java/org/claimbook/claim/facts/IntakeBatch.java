package org.claimbook.claim.facts;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.quarkus.hibernate.orm.panache.Panache;
import org.jspecify.annotations.Nullable;

import org.claimbook.claim.Assessment;
import org.claimbook.claim.Claim;
import org.claimbook.claim.Named;
import org.claimbook.claim.Origin;
import org.claimbook.claim.Source;
import org.claimbook.claim.Speaker;
import org.claimbook.claim.Topic;
import org.claimbook.claim.gate.BrokenQuestion;
import org.claimbook.claim.gate.GateRefusedException;
import org.claimbook.claim.gate.ReleaseGates;
import org.claimbook.claim.history.ChangeCounter;
import org.claimbook.claim.store.Chunks;
import org.claimbook.claim.store.ClaimRow;
import org.claimbook.claim.store.NamedRow;
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
    private final ChangeCounter counter;
    private final Ledger ledger;
    private final long begunAt;
    private long lastChange;
    private boolean changedSpeakers;

    IntakeBatch(ChangeCounter counter, long lastChange, Ledger ledger) {
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

    /**
     * Looks at what the transaction has written, as its last step, if it may have to be refused.
     *
     * @return golden questions that are no longer answered as they should be, as far as they are known by now
     * @throws GateRefusedException where that is refused; the transaction is to be rolled back
     */
    public List<BrokenQuestion> check(ReleaseGates.Watch gate) {
        return gate.checkOneOfMany(begunAt, changedSpeakers);
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
        return found(SpeakerRow.class, slugs);
    }

    /** The sources that are there, by slug. */
    public Map<String, Source> sources(Set<String> slugs) {
        return found(SourceRow.class, slugs);
    }

    /** The topics that are there, by slug. */
    public Map<String, Topic> topics(Set<String> slugs) {
        return found(TopicRow.class, slugs);
    }

    /**
     * Stores claims with all that they name. Assessments that are stored already have to be the first of each claim's.
     *
     * @param others names that are none of a claim's own, among them whoever its speakers speak for
     */
    public void write(List<Claim> claims, StoredNames others) {
        StoredNames all = others.with(claims);
        NameWriter names = new NameWriter(Origin.IMPORTED, ledger);
        names.load(slugs(all.topics()), speakerSlugs(all.speakers()), slugs(all.sources()));
        names.writeTopics(all.topics().stream());
        names.writeSources(all.sources().stream());
        names.writeSpeakers(all.speakers().stream());
        changedSpeakers |= names.changedSpeakers();
        ClaimWriter writer = new ClaimWriter(Origin.IMPORTED, names, ledger, lastChange);
        Map<String, Stored> stored = claims(claims.stream().map(Claim::slug).collect(Collectors.toSet()));
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
        NameWriter names = new NameWriter(Origin.IMPORTED, ledger);
        names.load(Set.of(), Set.of(), slugs(assessment.sources()));
        names.writeSources(assessment.sources().stream());
        ClaimWriter writer = new ClaimWriter(Origin.IMPORTED, names, ledger, lastChange);
        writer.append(rows(ClaimRow.class, Set.of(slug)).getFirst(), AssessmentFact.of(assessment));
        Panache.getEntityManager().flush();
        advance(writer);
    }

    private void advance(ClaimWriter writer) {
        if (writer.lastChange() > lastChange) {
            lastChange = writer.lastChange();
            counter.advanceTo(lastChange);
        }
    }

    private <T extends Named> Map<String, T> found(Class<? extends NamedRow<T>> type, Set<String> slugs) {
        Map<String, T> found = new LinkedHashMap<>();
        rows(type, slugs).forEach(row -> found.put(row.slug, row.toRecord()));
        return found;
    }

    private <R> List<R> rows(Class<R> type, Set<String> slugs) {
        return Chunks.of(slugs).stream()
                .flatMap(chunk -> Panache.getEntityManager()
                        .createQuery("select r from " + type.getSimpleName() + " r where r.slug in :slugs", type)
                        .setParameter("slugs", chunk)
                        .getResultList()
                        .stream())
                .toList();
    }

    private static Set<String> speakerSlugs(Collection<Speaker> speakers) {
        Set<String> slugs = slugs(speakers);
        speakers.forEach(speaker -> slugs.addAll(speaker.speaksFor()));
        return slugs;
    }

    private static Set<String> slugs(Collection<? extends Named> names) {
        return names.stream().map(Named::slug).collect(Collectors.toCollection(HashSet::new));
    }
}
