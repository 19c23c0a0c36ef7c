package org.claimbook.claim.review;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.claimbook.claim.EntityKind;
import org.claimbook.claim.Slug;
import org.claimbook.claim.Source;
import org.claimbook.claim.Speaker;
import org.claimbook.claim.Topic;
import org.claimbook.claim.facts.IntakeBatch;
import org.claimbook.claim.review.format.ClaimReview;

/**
 * The names that some reviews refer to. What the store has is taken as it is: a ClaimReview knows less about a speaker
 * than an editor does, and each of a thousand reviews knows something else.
 */
final class KnownNames {
    private final Map<String, Speaker> speakers;
    private final Map<String, Source> sources;
    private final Map<String, Topic> topics;

    private KnownNames(Map<String, Speaker> speakers, Map<String, Source> sources, Map<String, Topic> topics) {
        this.speakers = new HashMap<>(speakers);
        this.sources = new HashMap<>(sources);
        this.topics = new HashMap<>(topics);
    }

    /** What an empty store has. */
    static KnownNames none() {
        return new KnownNames(Map.of(), Map.of(), Map.of());
    }

    /** What the store has of all that {@code reviews} may refer to. */
    static KnownNames of(List<ClaimReview> reviews, IntakeBatch store) {
        Set<String> speakers = new HashSet<>();
        Set<String> sources = new HashSet<>();
        Set<String> topics = new HashSet<>();
        for (ClaimReview review : reviews) {
            topics.add(Slug.ofName(review.author().name()));
            Stream<String> claimants =
                    review.items().stream().map(item -> item.author().name());
            for (String name :
                    Stream.concat(Stream.of(review.author().name()), claimants).toList()) {
                if (!name.isEmpty()) {
                    speakers.add(Slug.ofName(name));
                    speakers.add(Slug.unique(name, Slug.sha256(name)));
                }
            }
            sources.addAll(ReviewedClaim.sourceSlugs(review));
        }
        return new KnownNames(store.speakers(speakers), store.sources(sources), store.topics(topics));
    }

    Speaker speaker(String name, EntityKind kind, String role) {
        String slug = Slug.ofName(name);
        Speaker known = speakers.get(slug);
        if (known != null && !isNamed(known, name)) {
            // another name that is written alike
            slug = Slug.unique(name, Slug.sha256(name));
        }
        return speakers.computeIfAbsent(slug, own -> new Speaker(own, name, kind, role, List.of(), Set.of()));
    }

    Source source(Source source) {
        return sources.computeIfAbsent(source.slug(), slug -> source);
    }

    Topic topic(Topic topic) {
        return topics.computeIfAbsent(topic.slug(), slug -> topic);
    }

    private static boolean isNamed(Speaker speaker, String name) {
        return speaker.name().equalsIgnoreCase(name)
                || speaker.aliases().stream().anyMatch(alias -> alias.equalsIgnoreCase(name));
    }
}
