package org.claimbook.http.limit;

import jakarta.inject.Singleton;

import io.vertx.ext.web.RoutingContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Tells when the work on a request begins and ends, which goes on where the caller has hung up. */
@Singleton
class TurnFilters {
    private final Turns turns;

    TurnFilters(Turns turns) {
        this.turns = turns;
    }

    @ServerRequestFilter
    void begins(RoutingContext request) {
        turns.works(request);
    }

    @ServerResponseFilter
    void ends(RoutingContext request) {
        turns.worked(request);
    }
}
