package org.claimbook.feed;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.claimbook.claim.Claim;
import org.claimbook.claim.ClaimStatus;
import org.claimbook.verdict.VerdictChange;

/** Makes the entries of feeds. Of a claim that was withdrawn only that is told. */
final class Feeds {
    private Feeds() {}

    /**
     * The entries for changes that are given newest first.
     *
     * @param claims those that are still there, by slug
     * @param base what links begin with
     */
    static List<FeedItem> items(List<VerdictChange> changes, Map<String, Claim> claims, String base) {
        Map<String, FeedItem> items = new LinkedHashMap<>();
        changes.stream()
                .flatMap(change -> Optional.ofNullable(claims.get(change.claim())).stream()
                        .flatMap(claim -> item(change, claim, base)))
                .forEach(item -> items.putIfAbsent(item.id(), item));
        return List.copyOf(items.values());
    }

    private static Stream<FeedItem> item(VerdictChange change, Claim claim, String base) {
        URI url = URI.create(base + "/claims/" + claim.slug());
        boolean withdrawn = change.kind() == VerdictChange.Kind.WITHDRAWN;
        if (withdrawn) {
            return claim.status() == ClaimStatus.RETRACTED
                    ? Stream.of(new FeedItem(change, claim, null, url))
                    : Stream.empty();
        }
        return claim.status() == ClaimStatus.PUBLISHED
                ? claim
                        .assessment(change.revision())
                        .map(assessment -> new FeedItem(change, claim, assessment, url))
                        .stream()
                : Stream.empty();
    }
}
