package org.claimbook.http.limit;

import jakarta.inject.Singleton;

import io.vertx.ext.web.RoutingContext;
import org.jboss.resteasy.reactive.common.core.ResteasyReactiveCallbackContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

/** Tells when the work on a request begins and ends, which goes on where the caller has hung up. */
@Singleton
class TurnFilters {
    private final Turns turns;

    TurnFilters(Turns turns) {
        this.turns = turns;
    }

    /** The end is told by a callback, as filters of responses are passed over where the caller has hung up. */
    @ServerRequestFilter
    void begins(ResteasyReactiveContainerRequestContext call, RoutingContext request) {
        turns.works(request);
        ((ResteasyReactiveCallbackContext) call.getServerRequestContext())
                .registerCompletionCallback(failure -> turns.worked(request));
    }
}
