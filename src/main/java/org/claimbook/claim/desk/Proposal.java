package org.claimbook.claim.desk;

import java.time.Instant;

import io.quarkus.qute.TemplateData;

import org.claimbook.claim.Claim;

/**
 * A change that waits for another editor to approve it.
 *
 * @param stored the claim without it
 * @param claim the claim with it
 * @param revision of the claim that it was made from
 * @param author who has made it
 * @param reason why; may be empty
 */
@TemplateData
public record Proposal(Claim stored, Claim claim, int revision, String author, String reason, Instant proposedAt) {
    /** Whether the claim was changed since, so that it can only be made anew. */
    public boolean isOutdated() {
        return revision != stored.revision();
    }
}
