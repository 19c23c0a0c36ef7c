package org.claimbook.claim.review;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.claimbook.claim.Assessment;
import org.claimbook.claim.Source;
import org.claimbook.claim.review.format.ClaimReview;
import org.claimbook.claim.review.format.ClaimReview.Author;
import org.claimbook.claim.review.value.Addresses;

/**
 * Tells who has reviewed a claim, which only somebody has whose name has an address: the editors here, or a publisher. An
 * assessment by "officials, as reported by a newspaper" is a finding that is told, but no review that they published.
 *
 * @param base address of this Claimbook, without a slash at its end
 * @param here the names by which its editors assess
 */
record Reviewers(String base, Set<String> here) {
    Reviewers {
        here = here.stream().map(Reviewers::key).collect(Collectors.toUnmodifiableSet());
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    /** Who has given an assessment; empty if that names nobody who has published it. */
    Optional<Author> of(Assessment assessment) {
        String name = key(assessment.assessor());
        if (here.contains(name)) {
            return Optional.of(new Author(assessment.assessor(), base, "", ""));
        }
        return assessment.sources().stream()
                .filter(source -> key(source.publisher()).equals(name))
                .map(Source::url)
                .flatMap(url -> site(url).stream())
                .findFirst()
                .map(site -> new Author(assessment.assessor(), site, "", ""));
    }

    /** Who has published a review; known by where it stands if it says no more. */
    static Author of(ClaimReview review) {
        Author author = review.author();
        return author.url().isEmpty()
                ? new Author(
                        author.name(), site(Addresses.link(review.url())).orElse(""), author.image(), author.person())
                : author;
    }

    private static Optional<String> site(@Nullable URI url) {
        return Optional.ofNullable(url)
                .filter(address -> address.getHost() != null)
                .map(address -> address.getScheme() + "://" + address.getRawAuthority());
    }
}
