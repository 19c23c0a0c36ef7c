package org.claimbook.feed;

import java.net.URI;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jakarta.enterprise.context.ApplicationScoped;

import org.claimbook.claim.Assessment;
import org.claimbook.claim.Claim;
import org.claimbook.claim.ClaimStatus;
import org.claimbook.claim.store.Claims;
import org.claimbook.verdict.VerdictChange;

/** Makes the entries of feeds. Of a claim that was withdrawn only that is told. */
@ApplicationScoped
class Feeds {
    private final Claims claims;

    Feeds(Claims claims) {
        this.claims = claims;
    }

    /**
     * The entries for changes that are given newest first.
     *
     * @param base where the service is reached
     */
    List<FeedItem> items(List<VerdictChange> changes, URI base) {
        Map<String, Optional<Claim>> read = new HashMap<>();
        Map<String, FeedItem> items = new LinkedHashMap<>();
        changes.stream()
                .flatMap(change -> read.computeIfAbsent(change.claim(), claims::bySlug).stream()
                        .flatMap(claim -> item(change, claim, base)))
                .forEach(item -> items.putIfAbsent(item.id(), item));
        return List.copyOf(items.values());
    }

    private static Stream<FeedItem> item(VerdictChange change, Claim claim, URI base) {
        URI url = base.resolve("claims/" + claim.slug());
        boolean withdrawn = change.kind() == VerdictChange.Kind.WITHDRAWN;
        if (withdrawn) {
            return claim.status() == ClaimStatus.RETRACTED
                    ? Stream.of(new FeedItem(change, claim, null, url))
                    : Stream.empty();
        }
        return claim.status() == ClaimStatus.PUBLISHED
                ? assessment(claim, change.revision())
                        .map(assessment -> new FeedItem(change, claim, assessment, url))
                        .stream()
                : Stream.empty();
    }

    private static Optional<Assessment> assessment(Claim claim, int revision) {
        return claim.assessments().stream()
                .filter(assessment -> assessment.revision() == revision)
                .findFirst();
    }
}
