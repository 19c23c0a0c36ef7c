package org.claimbook.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;

/** Tells caches that answers, pages and feeds depend on the language that is accepted. */
@ApplicationScoped
class VaryingLanguage {
    /** Before all that may refuse a request: that is told as a page too. */
    private static final int BEFORE_REFUSALS = -1_100;

    private static final String DOORS = "/|/(?:api/v1/ask|claims|topics|feeds|search|questions)(?:/.*)?";

    void stand(@Observes Router router) {
        router.routeWithRegex(DOORS).order(BEFORE_REFUSALS).handler(context -> {
            context.response().headers().add(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
            context.next();
        });
    }
}
