package org.claimbook.claim.store;

import java.util.List;
import java.util.Set;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.quarkus.panache.common.Sort;

import org.claimbook.claim.Speaker;
import org.claimbook.claim.history.ChangeCounter;

/** All named persons, organisations, states, places and things in the store. */
@ApplicationScoped
public class Speakers {
    private final ChangeCounter counter;

    Speakers(ChangeCounter counter) {
        this.counter = counter;
    }

    /** A number that is another one whenever a speaker has come or changed since; also when only claims have. */
    @Transactional
    public long change() {
        return counter.last();
    }

    /** All of them, by slug. */
    @Transactional
    public List<Speaker> all() {
        return SpeakerRow.<SpeakerRow>listAll(Sort.by("slug")).stream()
                .map(SpeakerRow::toRecord)
                .toList();
    }

    /** Those that have one of {@code slugs}, at most some hundreds. */
    @Transactional
    public List<Speaker> withSlugs(Set<String> slugs) {
        return SpeakerRow.<SpeakerRow>list("slug in ?1", Sort.by("slug"), slugs).stream()
                .map(SpeakerRow::toRecord)
                .toList();
    }
}
