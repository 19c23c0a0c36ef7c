package org.claimbook.ops.door;

import java.net.InetAddress;
import java.util.List;
import java.util.Set;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.netty.util.NetUtil;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import org.claimbook.http.PublicUrl;

/**
 * The port of operators. It has what is asked for about the service and no other door. At the port of the web page the same is
 * there for this machine; whoever calls from elsewhere, or by way of a proxy, gets what the operator has opened.
 */
@ApplicationScoped
class ManagementDoor {
    private static final Logger LOG = Logger.getLogger(ManagementDoor.class);
    private static final int USUAL = 9_000;
    private static final int IDLE_SECONDS = 60;
    private static final int NOT_FOUND = 404;
    /** Right after what stands before all doors, which is at -1000. */
    private static final int GATE = -990;

    private static final List<String> PROXIED = List.of("Forwarded", "X-Forwarded-For", "Via");

    private final ManagementConfig config;
    private final Vertx vertx;
    private final Set<ManagementPage> open;
    private final boolean serves;

    @Nullable
    private volatile HttpServer server;

    ManagementDoor(
            ManagementConfig config,
            Vertx vertx,
            @ConfigProperty(name = "claimbook.serve", defaultValue = "true") boolean serves) {
        this.config = config;
        this.vertx = vertx;
        this.open = config.open().orElse(Set.of());
        this.serves = serves;
    }

    /** The port that is listened at; 0 if none is. */
    int port() {
        HttpServer opened = server;
        return opened == null ? 0 : opened.actualPort();
    }

    void stand(@Observes Router router) {
        for (ManagementPage page : ManagementPage.values()) {
            if (!open.contains(page)) {
                router.route(page.path()).order(GATE).handler(this::gate);
            }
        }
    }

    void open(@Observes StartupEvent start, Router router) {
        if (!serves) {
            return;
        }
        Router inside = Router.router(vertx);
        for (ManagementPage page : ManagementPage.values()) {
            inside.route(page.path()).handler(context -> {
                // the other port says itself of whom it believes this
                context.request().headers().remove(PublicUrl.TRUSTED);
                router.handle(context.request());
            });
        }
        int port = config.port().orElse(USUAL);
        HttpServerOptions options = new HttpServerOptions().setIdleTimeout(IDLE_SECONDS);
        vertx.createHttpServer(options)
                .requestHandler(inside)
                .listen(port, config.host())
                .onSuccess(opened -> {
                    server = opened;
                    LOG.infof("Health and metrics are at http://%s:%d/q", config.host(), opened.actualPort());
                })
                .onFailure(failure -> LOG.warnf(
                        "Port %d of %s cannot be listened at (%s): health and metrics are only told to this machine, at the port of"
                                + " the web page. CLAIMBOOK_MANAGEMENT_PORT and CLAIMBOOK_MANAGEMENT_HOST set another",
                        port, config.host(), failure.getMessage()));
    }

    void close(@Observes ShutdownEvent end) {
        HttpServer opened = server;
        if (opened != null) {
            opened.close();
        }
    }

    private void gate(RoutingContext context) {
        HttpServerRequest request = context.request();
        boolean inside = request.connection().localAddress().port() == port();
        if (inside || isHere(request)) {
            context.next();
        } else {
            context.fail(NOT_FOUND);
        }
    }

    /** A proxy on this machine asks for others. */
    private static boolean isHere(HttpServerRequest request) {
        String address = request.connection().remoteAddress().hostAddress();
        InetAddress caller = address == null ? null : NetUtil.createInetAddressFromIpAddressString(address);
        return caller != null && caller.isLoopbackAddress() && PROXIED.stream().noneMatch(request.headers()::contains);
    }
}
