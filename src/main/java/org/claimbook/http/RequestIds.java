package org.claimbook.http;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/**
 * Gives each request an id, which is on all that is logged while it is worked on and goes back with the reply, so that who
 * complains of one can name it. A trusted proxy may have given it one already. The trace that a caller has begun goes on here.
 */
@ApplicationScoped
class RequestIds {
    private static final String HEADER = "X-Request-Id";
    private static final String FIELD = "request";
    /** Before all that may have something to say. */
    private static final int FIRST = -2_000;

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{8,64}");

    private static final TextMapGetter<HttpServerRequest> HEADERS = new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(HttpServerRequest request) {
            return request.headers().names();
        }

        @Override
        public @Nullable String get(@Nullable HttpServerRequest request, String name) {
            return request == null ? null : request.getHeader(name);
        }
    };

    void stand(@Observes Router router) {
        router.route().order(FIRST).handler(RequestIds::arrived);
    }

    private static void arrived(RoutingContext context) {
        HttpServerRequest request = context.request();
        String given = request.getHeader(HEADER);
        boolean taken = given != null
                && Boolean.parseBoolean(request.getHeader(PublicUrl.TRUSTED))
                && ID.matcher(given).matches();
        String id = taken
                ? given
                : HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
        MDC.put(FIELD, id);
        context.response().putHeader(HEADER, id);
        if (request.headers().contains("traceparent")) {
            // goes with the request, wherever it is worked on, and ends with it
            W3CTraceContextPropagator.getInstance()
                    .extract(Context.root(), request, HEADERS)
                    .makeCurrent();
        }
        context.next();
    }
}
