package org.claimbook.claim;

import org.jspecify.annotations.Nullable;

/**
 * The claim that something is about, without all else that is known of it.
 *
 * @param claim its slug
 * @param topic slug of its topic
 * @param status whether questions are answered with it
 * @param revision how often it has changed
 */
public record About(String claim, String topic, ClaimStatus status, int revision) {
    /** What is told of that claim. */
    public static About of(Claim claim) {
        return new About(claim.slug(), claim.topic().slug(), claim.status(), claim.revision());
    }

    /**
     * What is asked for; null for any.
     *
     * @param claim slug of the claim
     * @param topic slug of the claim's topic
     * @param source slug of a source on which what is asked for rests
     * @param publishedOnly whether only what is about published claims is asked for
     */
    public record Filter(
            @Nullable String claim,
            @Nullable String topic,
            @Nullable String source,
            boolean publishedOnly) {}
}
