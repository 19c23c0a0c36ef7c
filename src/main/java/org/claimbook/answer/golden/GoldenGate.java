package org.claimbook.answer.golden;

import jakarta.enterprise.context.ApplicationScoped;

import org.claimbook.claim.gate.ReleaseGate;
import org.claimbook.claim.store.Claims;

/** Asks the golden questions of all claims with an index that has what is about to be stored. */
@ApplicationScoped
class GoldenGate implements ReleaseGate {
    private final Claims claims;
    private final TrialIndexes indexes;

    GoldenGate(Claims claims, TrialIndexes indexes) {
        this.claims = claims;
        this.indexes = indexes;
    }

    @Override
    public Trial open() {
        return new GoldenTrial(claims, indexes::open);
    }
}
