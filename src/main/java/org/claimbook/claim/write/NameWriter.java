package org.claimbook.claim.write;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.quarkus.hibernate.orm.panache.Panache;

import org.claimbook.claim.Named;
import org.claimbook.claim.Origin;
import org.claimbook.claim.Source;
import org.claimbook.claim.Speaker;
import org.claimbook.claim.Topic;
import org.claimbook.claim.store.Chunks;
import org.claimbook.claim.store.NamedRow;
import org.claimbook.claim.store.SourceRow;
import org.claimbook.claim.store.SpeakerRow;
import org.claimbook.claim.store.TopicRow;

/** Writes what claims refer to: topics, speakers and sources. */
public final class NameWriter {
    private final Origin origin;
    private final Ledger ledger;
    private final Set<Long> revisedTopics = new HashSet<>();
    private final Set<Long> revisedSpeakers = new HashSet<>();
    private final Set<Long> revisedSources = new HashSet<>();
    private boolean changedSpeakers;

    final KnownRows<TopicRow> topics = new KnownRows<>(TopicRow.class, NamedRow::slug);
    final KnownRows<SpeakerRow> speakers = new KnownRows<>(SpeakerRow.class, NamedRow::slug);
    final KnownRows<SourceRow> sources = new KnownRows<>(SourceRow.class, NamedRow::slug);

    public NameWriter(Origin origin, Ledger ledger) {
        this.origin = origin;
        this.ledger = ledger;
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
        write("TOPIC", declared, topics, TopicRow::new, revisedTopics, topic -> {});
    }

    public Tally writeSources(Stream<Source> declared) {
        return write("SOURCE", declared, sources, SourceRow::new, revisedSources, source -> {});
    }

    public Tally writeSpeakers(Stream<Speaker> declared) {
        List<Speaker> written = new ArrayList<>();
        Tally tally = write("SPEAKER", declared, speakers, SpeakerRow::new, revisedSpeakers, written::add);
        changedSpeakers |= !written.isEmpty();
        // second, because they may speak for each other
        for (Speaker speaker : written) {
            speakers.get(speaker.slug()).speaksFor =
                    speaker.speaksFor().stream().map(speakers::get).collect(Collectors.toCollection(HashSet::new));
        }
        return tally;
    }

    private <T extends Record & Named, R extends NamedRow<T>> Tally write(
            String kind,
            Stream<T> declared,
            KnownRows<R> rows,
            Supplier<R> anew,
            Set<Long> revised,
            Consumer<T> written) {
        Tally tally = new Tally();
        declared.distinct().forEach(named -> {
            R row = rows.find(named.slug());
            if (row == null) {
                row = anew.get();
                row.take(named);
                row.origin = origin;
                rows.add(row);
                added(kind, named.slug(), named);
                tally.added();
                written.accept(named);
            } else if (!row.toRecord().equals(named) && origin.mayRevise(row.origin)) {
                ledger.name(kind, named.slug(), row.toRecord(), named);
                row.take(named);
                row.origin = origin;
                revised.add(row.id);
                tally.revised();
                written.accept(named);
            } else {
                tally.leftAlone();
            }
        });
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
        Consumer<List<Long>> run = chunk -> claims.addAll(Panache.getEntityManager()
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
