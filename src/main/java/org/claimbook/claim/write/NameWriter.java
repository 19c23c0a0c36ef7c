package org.claimbook.claim.write;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jakarta.persistence.EntityManager;

import org.claimbook.claim.Named;
import org.claimbook.claim.Origin;
import org.claimbook.claim.Source;
import org.claimbook.claim.Speaker;
import org.claimbook.claim.Topic;
import org.claimbook.claim.store.Chunks;
import org.claimbook.claim.store.SourceRow;
import org.claimbook.claim.store.SpeakerRow;
import org.claimbook.claim.store.TopicRow;

/** Writes what claims refer to: topics, speakers and sources. */
public final class NameWriter {
    private final EntityManager entityManager;
    private final Origin origin;
    private final Ledger ledger;
    private final Set<Long> revisedTopics = new HashSet<>();
    private final Set<Long> revisedSpeakers = new HashSet<>();
    private final Set<Long> revisedSources = new HashSet<>();
    private boolean changedSpeakers;

    final KnownRows<TopicRow> topics;
    final KnownRows<SpeakerRow> speakers;
    final KnownRows<SourceRow> sources;

    public NameWriter(EntityManager entityManager, Origin origin, Ledger ledger) {
        this.entityManager = entityManager;
        this.origin = origin;
        this.ledger = ledger;
        topics = new KnownRows<>(entityManager, TopicRow.class, row -> row.slug);
        speakers = new KnownRows<>(entityManager, SpeakerRow.class, SpeakerRow::slug);
        sources = new KnownRows<>(entityManager, SourceRow.class, SourceRow::slug);
    }

    public void load(List<FactFile> files) {
        load(
                files.stream().flatMap(NameWriter::topicSlugs).collect(Collectors.toSet()),
                files.stream().flatMap(NameWriter::speakerSlugs).collect(Collectors.toSet()),
                files.stream().flatMap(NameWriter::sourceSlugs).collect(Collectors.toSet()));
    }

    public void load(Set<String> topicSlugs, Set<String> speakerSlugs, Set<String> sourceSlugs) {
        topics.load(topicSlugs);
        speakers.load(speakerSlugs);
        sources.load(sourceSlugs);
    }

    public void writeTopics(Stream<Topic> declared) {
        declared.distinct().forEach(topic -> {
            TopicRow row = topics.find(topic.slug());
            if (row == null) {
                row = new TopicRow();
                row.take(topic);
                row.origin = origin;
                topics.add(row);
                added("TOPIC", topic.slug(), topic);
            } else if (!row.toRecord().equals(topic) && origin.mayRevise(row.origin)) {
                ledger.name("TOPIC", topic.slug(), row.toRecord(), topic);
                row.take(topic);
                row.origin = origin;
                revisedTopics.add(row.id);
            }
        });
    }

    public Tally writeSources(Stream<Source> declared) {
        Tally tally = new Tally();
        declared.distinct().forEach(source -> {
            SourceRow row = sources.find(source.slug());
            if (row == null) {
                row = new SourceRow();
                row.take(source);
                row.origin = origin;
                sources.add(row);
                added("SOURCE", source.slug(), source);
                tally.added();
            } else if (!row.toRecord().equals(source) && origin.mayRevise(row.origin)) {
                ledger.name("SOURCE", source.slug(), row.toRecord(), source);
                row.take(source);
                row.origin = origin;
                revisedSources.add(row.id);
                tally.revised();
            } else {
                tally.leftAlone();
            }
        });
        return tally;
    }

    public Tally writeSpeakers(Stream<Speaker> declared) {
        Tally tally = new Tally();
        List<Speaker> written = new ArrayList<>();
        declared.distinct().forEach(speaker -> {
            SpeakerRow row = speakers.find(speaker.slug());
            if (row == null) {
                row = new SpeakerRow();
                row.take(speaker);
                row.origin = origin;
                speakers.add(row);
                written.add(speaker);
                added("SPEAKER", speaker.slug(), speaker);
                tally.added();
            } else if (!row.toRecord().equals(speaker) && origin.mayRevise(row.origin)) {
                ledger.name("SPEAKER", speaker.slug(), row.toRecord(), speaker);
                row.take(speaker);
                row.origin = origin;
                revisedSpeakers.add(row.id);
                written.add(speaker);
                tally.revised();
            } else {
                tally.leftAlone();
            }
        });
        changedSpeakers |= !written.isEmpty();
        // second, because they may speak for each other
        for (Speaker speaker : written) {
            speakers.get(speaker.slug()).speaksFor =
                    speaker.speaksFor().stream().map(speakers::get).collect(Collectors.toCollection(HashSet::new));
        }
        return tally;
    }

    /** Whether questions may be read otherwise from now on: whom a name means depends on all speakers. */
    public boolean changedSpeakers() {
        return changedSpeakers;
    }

    /** Of what a file adds the revisions of the claims tell that come with it; an editor adds one thing at a time. */
    private void added(String kind, String slug, Named value) {
        if (!ledger.isOfImport()) {
            ledger.name(kind, slug, null, value);
        }
    }

    /** Ids of the claims that say something else now because something they refer to was revised. */
    public Set<Long> claimsOfRevised() {
        Set<Long> claims = new TreeSet<>();
        collect("select c.id from ClaimRow c where c.topic.id in :ids", revisedTopics, claims);
        collect("select c.id from ClaimRow c join c.entities e where e.id in :ids", revisedSpeakers, claims);
        collect("select s.claim.id from StatementRow s where s.speaker.id in :ids", revisedSpeakers, claims);
        collect("select s.claim.id from StatementRow s join s.sources o where o.id in :ids", revisedSources, claims);
        collect("select a.claim.id from AssessmentRow a join a.sources o where o.id in :ids", revisedSources, claims);
        return claims;
    }

    private void collect(String query, Set<Long> ids, Set<Long> claims) {
        Consumer<List<Long>> run = chunk -> claims.addAll(entityManager
                .createQuery(query, Long.class)
                .setParameter("ids", chunk)
                .getResultList());
        Chunks.of(ids).forEach(run);
    }

    private static Stream<String> topicSlugs(FactFile file) {
        return Stream.concat(
                file.topics().stream().map(Topic::slug), file.claims().stream().map(FactFile.ClaimFact::topic));
    }

    private static Stream<String> speakerSlugs(FactFile file) {
        Stream<String> declared = file.speakers().stream()
                .flatMap(speaker -> Stream.concat(Stream.of(speaker.slug()), speaker.speaksFor().stream()));
        Stream<String> named = file.claims().stream()
                .flatMap(claim -> Stream.concat(
                        claim.entities().stream(), claim.statements().stream().map(FactFile.StatementFact::speaker)));
        return Stream.concat(declared, named);
    }

    private static Stream<String> sourceSlugs(FactFile file) {
        Stream<String> named = file.claims().stream()
                .flatMap(claim -> Stream.concat(
                        claim.statements().stream().flatMap(statement -> statement.sources().stream()),
                        claim.assessments().stream().flatMap(assessment -> assessment.sources().stream())));
        return Stream.concat(file.sources().stream().map(Source::slug), named);
    }
}
