package org.claimbook.http.limit;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import org.claimbook.limit.Allowances;
import org.claimbook.limit.LimitConfig;
import org.claimbook.limit.LimitRules;
import org.claimbook.limit.Refusals;
import org.claimbook.limit.Refusals.Reason;

/**
 * What every request passes first, whichever door it is for. Of an address all requests without a key are counted, of a key
 * all with it, and of an address all keys that open nothing.
 */
@ApplicationScoped
class FrontDoor {
    private static final Logger LOG = Logger.getLogger(FrontDoor.class);
    /** Before Quarkus asks who it is, which is at -200. */
    private static final int FIRST = -1_000;
    /** When it is known who it is. */
    private static final int KNOWN = -150;
    /** After all that turns requests away, before the doors themselves. */
    private static final int TURN = -5;

    private static final int UNAUTHORIZED = 401;
    private static final Duration SOON = Duration.ofSeconds(1);

    private static final String MCP = "/mcp";

    private static final String DELIVERIES = "/telegram/webhook";

    /** Doors behind which questions are read. */
    private static final Set<String> ASKS =
            Set.of("/api/v1/ask", "/api/v1/claims/search", "/api/v1/drafts", "/v1alpha1/claims:search", "/search", MCP);

    private static final Pattern PASSED_OVER = Pattern.compile(";[^/]*|/+$");

    private final Callers callers;
    private final OpenRequests open;
    private final Turns turns;
    private final SlowHeaders slowHeaders;
    private final Refusals refusals;
    private final Allowances addresses;
    private final Allowances keys;
    private final Allowances refusedKeys;
    private final LimitConfig config;
    private final List<String> probes;
    private final long largest;
    private final AtomicBoolean told = new AtomicBoolean();

    FrontDoor(
            Callers callers,
            OpenRequests open,
            Turns turns,
            Refusals refusals,
            LimitConfig config,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize largest,
            @ConfigProperty(name = "quarkus.http.non-application-root-path", defaultValue = "q") String root,
            @ConfigProperty(name = "quarkus.smallrye-health.root-path", defaultValue = "health") String health,
            @ConfigProperty(name = "quarkus.micrometer.export.prometheus.path", defaultValue = "metrics")
                    String metrics) {
        LimitRules.check(config);
        URI below = URI.create("/").resolve(root + "/");
        this.probes = Stream.of(health, metrics)
                .map(path -> below.resolve(path).getPath())
                .toList();
        this.largest = largest.asLongValue();
        this.callers = callers;
        this.open = open;
        this.turns = turns;
        this.refusals = refusals;
        this.slowHeaders = new SlowHeaders(config.headerWithin());
        this.config = config;
        this.addresses = new Allowances(config.addressPerMinute());
        this.keys = new Allowances(config.keyPerMinute());
        this.refusedKeys = new Allowances(config.refusedKeysPerMinute());
    }

    void stand(@Observes Router router) {
        router.route().order(FIRST).handler(this::arrived).failureHandler(FrontDoor::failed);
        router.route().order(KNOWN).handler(this::known);
        // whoever has a turn shall not wait for what the caller still sends; the door of MCP gathers bodies itself
        BodyHandler body = BodyHandler.create(false).setBodyLimit(largest);
        ASKS.stream()
                .filter(path -> !path.equals(MCP))
                .forEach(path -> router.post(path).order(TURN - 1).handler(context -> gather(context, body)));
        router.route().order(TURN).handler(this::turn);
    }

    /**
     * Reads the body before the turn. RESTEasy cannot take over a request of HTTP/2 that has been read to its end, and waits for
     * the body of one that has none: such are held back until their turn instead.
     */
    private static void gather(RoutingContext context, BodyHandler body) {
        HttpServerRequest request = context.request();
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        boolean empty =
                length == null ? !request.headers().contains(HttpHeaders.TRANSFER_ENCODING) : length.equals("0");
        if (empty || request.version() == HttpVersion.HTTP_2) {
            request.pause();
            context.next();
        } else {
            body.handle(context);
        }
    }

    /** Nobody hears what went wrong after the answer or the caller's going, and it needs no line in the log. */
    private static void failed(RoutingContext context) {
        if (!context.response().ended() && !context.response().closed()) {
            context.next();
        }
    }

    /** Whether a question is read to answer the request, which takes much more than all else. */
    static boolean isAsk(RoutingContext context) {
        String path = path(context);
        if (path.equals(MCP)) {
            // a GET listens for as long as the session lasts
            return context.request().method().equals(HttpMethod.POST);
        }
        return ASKS.contains(path) || path.isEmpty() && context.request().query() != null;
    }

    /** What the doors go by: without slashes at the end and without what follows a semicolon. */
    private static String path(RoutingContext context) {
        return PASSED_OVER.matcher(context.normalizedPath()).replaceAll("");
    }

    private void arrived(RoutingContext context) {
        HttpServerRequest request = context.request();
        slowHeaders.arrived(context);
        // before anybody reads the host
        Optional<Refusal> odd = OddHeaders.host(request);
        OddHeaders.drop(request);
        if (odd.isPresent()) {
            odd.get().send(context, refusals);
            return;
        }
        Optional<String> caller = caller(context);
        Optional<Refusal> refusal = caller.flatMap(who -> full(request, who));
        if (refusal.isPresent()) {
            refusal.get().send(context, refusals);
            return;
        }
        open.add(context, caller.orElse(""));
        caller.filter(who -> sendsKey(request))
                .ifPresent(who -> context.addEndHandler(end -> {
                    if (context.response().getStatusCode() == UNAUTHORIZED) {
                        refusedKeys.take(who);
                    }
                }));
        context.next();
    }

    /** Whose request it is; empty if nothing is counted of it: a service that is busy still has to say how it fares. */
    private Optional<String> caller(RoutingContext context) {
        String path = path(context);
        boolean probe = probes.stream().anyMatch(each -> path.equals(each) || path.startsWith(each + "/"));
        return probe && !sendsKey(context.request()) ? Optional.empty() : callers.of(context.request());
    }

    private Optional<Refusal> full(HttpServerRequest request, String caller) {
        if (open.isFull(caller)) {
            return Optional.of(Refusal.tooMany(
                    Reason.AT_ONCE,
                    "%d requests of this address are under way, and no more may be".formatted(config.addressAtOnce()),
                    SOON));
        }
        Duration pause = sendsKey(request) ? refusedKeys.untilNext(caller) : Duration.ZERO;
        return pause.isPositive()
                ? Optional.of(Refusal.tooMany(
                        Reason.GUESSES,
                        "So many keys from this address opened nothing that none is looked at for a while",
                        pause))
                : Optional.empty();
    }

    private static boolean sendsKey(HttpServerRequest request) {
        return request.headers().contains(HttpHeaders.AUTHORIZATION);
    }

    private void known(RoutingContext context) {
        // Telegram delivers all chats from few addresses, with a secret; each chat has a limit of its own
        boolean delivery = context.normalizedPath().equals(DELIVERIES);
        Optional<Refusal> refusal =
                caller(context).filter(caller -> !delivery).flatMap(caller -> counted(context, caller));
        if (refusal.isPresent()) {
            refusal.get().send(context, refusals);
        } else {
            context.next();
        }
    }

    private void turn(RoutingContext context) {
        if (isAsk(context)) {
            context.addEndHandler(end -> turns.end(context, end.succeeded()));
            turns.take(context);
        } else {
            context.next();
        }
    }

    private Optional<Refusal> counted(RoutingContext context, String caller) {
        Optional<String> holder = Optional.ofNullable(context.user())
                .filter(QuarkusHttpUser.class::isInstance)
                .map(user -> ((QuarkusHttpUser) user).getSecurityIdentity())
                .filter(identity -> !identity.isAnonymous())
                .map(SecurityIdentity::getPrincipal)
                .map(principal -> principal.getName());
        Allowances allowances = holder.isPresent() ? keys : addresses;
        Allowances.Taken taken = allowances.take(holder.orElse(caller));
        tell(context.response(), holder.isPresent() ? "key" : "address", allowances, taken);
        if (taken.allowed()) {
            return Optional.empty();
        }
        warn(context.request());
        return Optional.of(Refusal.tooMany(
                holder.isPresent() ? Reason.KEY : Reason.ADDRESS,
                "More than %,d requests in a minute came %s"
                        .formatted(
                                allowances.perMinute(),
                                holder.isPresent() ? "with this key" : "from this address without a key"),
                taken.next()));
    }

    /** By draft-ietf-httpapi-ratelimit-headers. */
    private static void tell(
            HttpServerResponse response, String policy, Allowances allowances, Allowances.Taken taken) {
        response.putHeader("RateLimit-Policy", "\"%s\";q=%d;w=60".formatted(policy, allowances.perMinute()));
        response.putHeader(
                "RateLimit", "\"%s\";r=%d;t=%d".formatted(policy, taken.left(), Refusal.seconds(taken.whole())));
    }

    /** Behind a proxy that is not trusted all callers seem to have its address. */
    private void warn(HttpServerRequest request) {
        boolean proxied = request.headers().contains("X-Forwarded-For")
                || request.headers().contains("Forwarded");
        if (proxied && !Callers.isTrustedProxys(request) && told.compareAndSet(false, true)) {
            LOG.warnf(
                    "Requests from %s are refused as too many. If that is your proxy, name it in"
                            + " CLAIMBOOK_HTTP_TRUSTED_PROXIES, so that those are counted who stand behind it",
                    request.connection().remoteAddress().hostAddress());
        }
    }
}
