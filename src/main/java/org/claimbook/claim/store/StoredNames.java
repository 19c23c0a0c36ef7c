package org.claimbook.claim.store;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

import org.claimbook.claim.Claim;
import org.claimbook.claim.Source;
import org.claimbook.claim.Speaker;
import org.claimbook.claim.Statement;
import org.claimbook.claim.Topic;

/** Topics, sources and speakers, each once. */
public record StoredNames(List<Topic> topics, List<Source> sources, List<Speaker> speakers) {
    /** Nothing at all. */
    public static final StoredNames NONE = new StoredNames(List.of(), List.of(), List.of());

    public StoredNames {
        topics = each(topics.stream(), Topic::slug);
        sources = each(sources.stream(), Source::slug);
        speakers = each(speakers.stream(), Speaker::slug);
    }

    /** All that {@code claims} name. */
    public static StoredNames of(Collection<Claim> claims) {
        return new StoredNames(
                claims.stream().map(Claim::topic).toList(),
                claims.stream().flatMap(StoredNames::sourcesOf).toList(),
                claims.stream().flatMap(StoredNames::speakersOf).toList());
    }

    /** These and all that {@code claims} name; of two with the same slug, that of the claims. */
    public StoredNames with(Collection<Claim> claims) {
        return and(of(claims));
    }

    /** These and {@code others}; of two with the same slug, that of the others. */
    public StoredNames and(StoredNames others) {
        return new StoredNames(
                Stream.concat(topics.stream(), others.topics.stream()).toList(),
                Stream.concat(sources.stream(), others.sources.stream()).toList(),
                Stream.concat(speakers.stream(), others.speakers.stream()).toList());
    }

    private static Stream<Source> sourcesOf(Claim claim) {
        return Stream.concat(
                claim.statements().stream().flatMap(statement -> statement.sources().stream()),
                claim.assessments().stream().flatMap(assessment -> assessment.sources().stream()));
    }

    private static Stream<Speaker> speakersOf(Claim claim) {
        return Stream.concat(
                claim.entities().stream(), claim.statements().stream().map(Statement::speaker));
    }

    private static <T> List<T> each(Stream<T> all, Function<T, String> slug) {
        Map<String, T> bySlug = new LinkedHashMap<>();
        all.forEach(each -> bySlug.put(slug.apply(each), each));
        return List.copyOf(bySlug.values());
    }
}
