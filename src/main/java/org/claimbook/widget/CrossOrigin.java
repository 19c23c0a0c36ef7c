package org.claimbook.widget;

import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/**
 * Lets pages of the listed origins call what the widget needs (CORS), never with cookies or keys; to all others nothing is
 * said, so that their browsers keep the replies from them.
 */
@ApplicationScoped
class CrossOrigin {
    /** Before all that may refuse a request: the page shall see why. */
    private static final int BEFORE_REFUSALS = -1_100;
    /** When the request has been counted. */
    private static final int AFTER_LIMITS = -140;

    private static final int NO_CONTENT = 204;
    private static final String TWO_HOURS = "7200";

    private static final String DOORS =
            "/(?:oembed|api/v1/(?:ask|feedback|questions|claims/search|claims/[a-z0-9-]+))/?";

    private final Origins origins;

    CrossOrigin(WidgetConfig config) {
        origins = Origins.of(config.origins().orElse(List.of()));
    }

    void stand(@Observes Router router) {
        router.routeWithRegex(DOORS).order(BEFORE_REFUSALS).handler(this::allow);
        router.routeWithRegex(HttpMethod.OPTIONS, DOORS).order(AFTER_LIMITS).handler(this::preflight);
    }

    private void allow(RoutingContext context) {
        HttpServerResponse response = context.response();
        if (!origins.sameForAll()) {
            response.headers().add(HttpHeaders.VARY, HttpHeaders.ORIGIN);
        }
        origins.allowed(context.request().getHeader(HttpHeaders.ORIGIN))
                .ifPresent(origin -> response.putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, origin)
                        .putHeader(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, "ETag, Retry-After"));
        context.next();
    }

    private void preflight(RoutingContext context) {
        boolean asks = context.request().headers().contains(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD);
        if (asks && context.response().headers().contains(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN)) {
            context.response()
                    .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, "GET, POST")
                    .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, "Content-Type")
                    .putHeader(HttpHeaders.ACCESS_CONTROL_MAX_AGE, TWO_HOURS)
                    .setStatusCode(NO_CONTENT)
                    .end();
        } else {
            context.next();
        }
    }
}
