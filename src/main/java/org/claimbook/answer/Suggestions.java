package org.claimbook.answer;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jakarta.inject.Singleton;

import org.claimbook.claim.Claim;
import org.claimbook.claim.ClaimStatus;
import org.claimbook.claim.Phrasing;
import org.claimbook.claim.store.Claims;
import org.claimbook.matching.Match;

/** Finds the words in which a claim is offered: a phrasing in the asker's language, a question where there is one. */
@Singleton
record Suggestions(Claims claims) {
    private static final int MOST = 3;
    /** How many claims are looked at for each example. */
    private static final int CHOICE = 10;

    /** For claims that may be meant, or are near what is meant; as many as were found likely enough, each with what it does not say. */
    List<Suggestion> of(List<Match> matches, String language) {
        return of(matches, published(matches.stream().map(Match::claim)), language);
    }

    /** @param shown see {@link #published}; of the matches those are left out that it lacks */
    List<Suggestion> of(List<Match> matches, Map<String, Claim> shown, String language) {
        return matches.stream()
                .flatMap(match -> Optional.ofNullable(shown.get(match.claim())).stream()
                        .map(claim -> offer(claim, match.wording(), language, match.differs())))
                .toList();
    }

    /**
     * For what could be asked next: those that might have been meant, then those of the same topic that are near the claim.
     * A claim of another topic is near only because nothing nearer is there.
     *
     * @param near see {@link #published}; {@code others} among them
     */
    List<Suggestion> beside(Claim answered, List<Match> others, Map<String, Claim> near, String language) {
        Map<String, Suggestion> beside = new LinkedHashMap<>();
        others.forEach(match -> Optional.ofNullable(near.get(match.claim()))
                .ifPresent(
                        claim -> beside.putIfAbsent(claim.slug(), offer(claim, match.wording(), language, List.of()))));
        near.values().stream()
                .filter(claim -> claim.topic().slug().equals(answered.topic().slug()))
                .forEach(claim -> beside.putIfAbsent(claim.slug(), of(claim, language)));
        beside.remove(answered.slug());
        return beside.values().stream().limit(MOST).toList();
    }

    Suggestion of(Claim claim, String language) {
        return offer(claim, "", language, List.of());
    }

    /** For somebody who does not know what to ask: the claims on which most was said, of as many topics as there are. */
    List<Suggestion> examples(int number, String language) {
        List<Claim> candidates = claims.mostSpokenOf(number * CHOICE).stream()
                .sorted(Comparator.comparing(claim -> phrasings(claim, language).isEmpty()))
                .toList();
        Map<String, Claim> byTopic = new LinkedHashMap<>();
        candidates.forEach(claim -> byTopic.putIfAbsent(claim.topic().slug(), claim));
        return Stream.concat(byTopic.values().stream(), candidates.stream())
                .distinct()
                .limit(number)
                .map(claim -> offer(claim, naming(claim, language), language, List.of()))
                .toList();
    }

    /** A question that names what the claim is about, so that it can be understood out of the blue; empty if there is none. */
    private static String naming(Claim claim, String language) {
        List<String> names = claim.entities().stream()
                .flatMap(entity -> Stream.concat(Stream.of(entity.name()), entity.aliases().stream()))
                .toList();
        return phrasings(claim, phrasings(claim, language).isEmpty() ? claim.language() : language).stream()
                .filter(text -> text.endsWith("?") && names.stream().anyMatch(text::contains))
                .findFirst()
                .orElse("");
    }

    /** Those of the claims that can be shown, by slug, in the order of {@code slugs}. */
    Map<String, Claim> published(Stream<String> slugs) {
        Set<String> wanted = slugs.collect(Collectors.toCollection(LinkedHashSet::new));
        return published(wanted, claims.withSlugs(wanted));
    }

    Map<String, Claim> published(Set<String> slugs, Map<String, Claim> stored) {
        Map<String, Claim> found = new LinkedHashMap<>();
        slugs.forEach(slug -> Optional.ofNullable(stored.get(slug))
                .filter(claim -> claim.status() == ClaimStatus.PUBLISHED)
                .ifPresent(claim -> found.put(slug, claim)));
        return found;
    }

    private static Suggestion offer(Claim claim, String nearest, String language, List<String> differs) {
        return Suggestion.of(claim, question(claim, nearest, language), language, differs, nearest);
    }

    private static String question(Claim claim, String nearest, String language) {
        List<String> own = phrasings(claim, language);
        List<String> wordings = own.isEmpty() ? phrasings(claim, claim.language()) : own;
        Stream<String> preferred = wordings.contains(nearest) ? Stream.of(nearest) : Stream.empty();
        return Stream.concat(preferred, wordings.stream())
                .filter(text -> text.endsWith("?"))
                .findFirst()
                .or(() -> wordings.stream().findFirst())
                .orElse(claim.text());
    }

    private static List<String> phrasings(Claim claim, String language) {
        return claim.phrasings().stream()
                .filter(phrasing -> phrasing.language().equals(language))
                .map(Phrasing::text)
                .toList();
    }
}
