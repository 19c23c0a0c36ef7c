package org.claimbook.http;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import org.jboss.logging.MDC;

/**
 * Gives each request an id, which is on all that is logged while it is worked on and goes back with the reply, so that who
 * complains of one can name it. A trusted proxy may have given it one already.
 */
@ApplicationScoped
public class RequestIds {
    /** On the reply to each request that comes to a door. */
    public static final String HEADER = "X-Request-Id";

    private static final String FIELD = "request";
    /** Before all that may have something to say. */
    private static final int FIRST = -2_000;

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{8,64}");

    void stand(@Observes Router router) {
        router.route().order(FIRST).handler(RequestIds::arrived);
    }

    private static void arrived(RoutingContext context) {
        HttpServerRequest request = context.request();
        String given = request.getHeader(HEADER);
        boolean taken = given != null
                && PublicUrl.isFromTrusted(request)
                && ID.matcher(given).matches();
        String id = taken
                ? given
                : HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
        MDC.put(FIELD, id);
        context.response().putHeader(HEADER, id);
        context.next();
    }
}
