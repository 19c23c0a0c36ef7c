package org.claimbook.ops;

import java.time.Duration;
import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

import org.claimbook.answer.index.IndexKeeper;
import org.claimbook.claim.store.Claims;

/**
 * Ready means that the index has been equal to the store once, and follows it since. While somebody writes each index is some changes
 * behind, those of all replicas at the same time: were they not ready then, nobody would be answered.
 */
@Readiness
@ApplicationScoped
class IndexReadiness implements HealthCheck {
    private final IndexKeeper index;
    private final Claims claims;
    private final Progress progress = new Progress();

    IndexReadiness(IndexKeeper index, Claims claims) {
        this.index = index;
        this.claims = claims;
    }

    @Override
    public HealthCheckResponse call() {
        long stored = claims.lastChange();
        long indexed = index.change();
        return HealthCheckResponse.named("Index follows store")
                .status(index.ready() && progress.follows(indexed, stored, System.nanoTime()))
                .withData("indexChange", indexed)
                .withData("storeChange", stored)
                .withData("claims", index.size())
                .build();
    }

    /** How long an index that is behind has taken up nothing. */
    static final class Progress {
        /** After so long it does not follow. */
        static final Duration STUCK = Duration.ofMinutes(1);

        private long last = -1;
        private long movedAt;

        /** @param now as {@link System#nanoTime} has it */
        synchronized boolean follows(long indexed, long stored, long now) {
            if (indexed >= stored || indexed != last) {
                last = indexed;
                movedAt = now;
            }
            return now - movedAt < STUCK.toNanos();
        }
    }
}
