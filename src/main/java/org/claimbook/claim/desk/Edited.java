package org.claimbook.claim.desk;

import java.util.List;

import org.claimbook.claim.Claim;
import org.claimbook.claim.gate.BrokenQuestion;

/**
 * What an editor's change comes to.
 *
 * @param claim the claim as it now is
 * @param broken golden questions that are not answered as they should be since
 * @param proposed whether another editor has to approve it before readers see it; the claim is without it then, or a draft
 */
public record Edited(Claim claim, List<BrokenQuestion> broken, boolean proposed) {
    public Edited {
        broken = List.copyOf(broken);
    }
}
