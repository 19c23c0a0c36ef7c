package org.claimbook.http.limit;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;

import io.netty.util.NetUtil;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.claimbook.http.PublicUrl;
import org.claimbook.limit.LimitConfig;

/**
 * Tells where a request comes from: what a trusted proxy says, if that is an address, else the address of the connection. All of an IPv6 network of 64
 * bits count as one, as one household or machine has at least as many.
 */
@ApplicationScoped
public class Callers {
    private static final int NETWORK_BYTES = 8;

    private final Networks exempt;
    private final TrustedHops hops;

    /** @throws IllegalArgumentException naming an exempt address or network that is none */
    Callers(
            LimitConfig config,
            @ConfigProperty(name = "claimbook.http.trusted-proxies") Optional<List<String>> proxies) {
        hops = new TrustedHops(proxies.orElse(List.of()));
        exempt = new Networks(
                "claimbook.limit.exempt (CLAIMBOOK_LIMIT_EXEMPT)",
                config.exempt().orElse(List.of()));
    }

    /** The caller's address or network; empty if nothing is counted of it. */
    public Optional<String> of(HttpServerRequest request) {
        Optional<InetAddress> caller = caller(request);
        return caller.isEmpty()
                ? Optional.of("unknown")
                : caller.filter(known -> !exempt.contains(known)).map(Callers::text);
    }

    /** The caller's address or network. */
    public String name(HttpServerRequest request) {
        return caller(request).map(Callers::text).orElse("unknown");
    }

    private Optional<InetAddress> caller(HttpServerRequest request) {
        Optional<InetAddress> behind = isTrustedProxys(request) ? hops.caller(request.headers()) : Optional.empty();
        return behind.or(() -> connected(request.connection()));
    }

    /** Whether the connection is that of a trusted proxy. */
    static boolean isTrustedProxys(HttpServerRequest request) {
        return PublicUrl.isFromTrusted(request);
    }

    private static Optional<InetAddress> connected(HttpConnection connection) {
        return Optional.ofNullable(connection.remoteAddress())
                .map(SocketAddress::hostAddress)
                .map(NetUtil::createInetAddressFromIpAddressString);
    }

    private static String text(InetAddress address) {
        byte[] bytes = address.getAddress();
        return address instanceof Inet6Address
                ? HexFormat.of().formatHex(Arrays.copyOf(bytes, NETWORK_BYTES))
                : address.getHostAddress();
    }
}
