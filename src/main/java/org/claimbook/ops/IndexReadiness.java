package org.claimbook.ops;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

import org.claimbook.answer.index.IndexKeeper;
import org.claimbook.claim.store.Claims;

/** Ready means that the index equals the store. */
@Readiness
@ApplicationScoped
class IndexReadiness implements HealthCheck {
    private final IndexKeeper index;
    private final Claims claims;

    IndexReadiness(IndexKeeper index, Claims claims) {
        this.index = index;
        this.claims = claims;
    }

    @Override
    public HealthCheckResponse call() {
        long stored = claims.lastChange();
        long indexed = index.change();
        return HealthCheckResponse.named("Index equals store")
                .status(index.ready() && indexed >= stored)
                .withData("indexChange", indexed)
                .withData("storeChange", stored)
                .withData("claims", index.size())
                .build();
    }
}
