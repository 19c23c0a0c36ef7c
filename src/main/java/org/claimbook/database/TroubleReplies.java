package org.claimbook.database;

import jakarta.enterprise.event.Observes;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.RollbackException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;

import io.quarkus.arc.ArcUndeclaredThrowableException;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import org.claimbook.http.HttpProblem;
import org.claimbook.http.Problems;

/** Asks clients to come back when the database can be used again, at all doors. */
class TroubleReplies {
    private static final Logger LOG = Logger.getLogger(TroubleReplies.class);
    private static final String TITLE = "Not now";
    private static final String RETRY = "Retry-After";
    /** Before the routes, whose own handlers of failures would say 500. */
    private static final int FIRST = -100_000;

    @ServerExceptionMapper({
        PersistenceException.class,
        RollbackException.class,
        QuarkusTransactionException.class,
        ArcUndeclaredThrowableException.class,
        DiskFullException.class
    })
    Response reply(Throwable failure) {
        return Trouble.of(failure)
                .map(trouble -> Problems.of(Status.SERVICE_UNAVAILABLE, TITLE, trouble.detail())
                        .withHeader(RETRY, trouble.retrySeconds()))
                .orElseGet(() -> {
                    LOG.error("A request failed", failure);
                    return Problems.failed();
                })
                .toResponse();
    }

    /** For what fails before a resource is reached, e.g. because a key cannot be looked up, and for doors of other kinds. */
    void watch(@Observes Router router) {
        router.route().order(FIRST).failureHandler(TroubleReplies::reply);
    }

    private static void reply(RoutingContext exchange) {
        if (exchange.failure() == null || exchange.response().ended()) {
            exchange.next();
            return;
        }
        Trouble.of(exchange.failure())
                .ifPresentOrElse(
                        trouble -> exchange.response()
                                .setStatusCode(Status.SERVICE_UNAVAILABLE.getStatusCode())
                                .putHeader(RETRY, String.valueOf(trouble.retrySeconds()))
                                .putHeader("Content-Type", HttpProblem.MEDIA_TYPE)
                                .end(new JsonObject()
                                        .put("status", Status.SERVICE_UNAVAILABLE.getStatusCode())
                                        .put("title", TITLE)
                                        .put("detail", trouble.detail())
                                        .encode()),
                        exchange::next);
    }
}
