package org.claimbook.claim.desk;

import java.time.Instant;
import java.util.List;

import io.quarkus.qute.TemplateData;

import org.claimbook.claim.Named;

/**
 * A change of a topic, speaker or source that waits for another editor to approve it.
 *
 * @param label what it is called where one is chosen
 * @param stored what it is without the change
 * @param name what it is to be
 * @param isOutdated whether it was changed since, so that the change can only be made anew
 * @param author who has made it
 * @param reason why; may be empty
 * @param claims slugs of published claims that show it, at most 100
 */
@TemplateData
public record NameProposal(
        NameKind kind,
        String label,
        Named stored,
        Named name,
        boolean isOutdated,
        String author,
        String reason,
        Instant proposedAt,
        List<String> claims) {
    public NameProposal {
        claims = List.copyOf(claims);
    }
}
