package org.claimbook.http.limit;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jakarta.enterprise.context.ApplicationScoped;

import io.netty.util.NetUtil;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;

import org.claimbook.limit.LimitConfig;

/**
 * Tells where a request comes from: what a trusted proxy says, else the address of the connection. All of an IPv6 network of 64
 * bits count as one, as one household or machine has at least as many.
 */
@ApplicationScoped
class Callers {
    private static final int NETWORK_BYTES = 8;

    private final Set<String> exempt;

    /** @throws IllegalArgumentException naming an exempt address that is none */
    Callers(LimitConfig config) {
        exempt = config.exempt().stream()
                .flatMap(addresses -> addresses.stream())
                .flatMap(text -> Stream.of(text(Optional.ofNullable(
                                NetUtil.createInetAddressFromIpAddressString(text.strip()))
                        .orElseThrow(() -> new IllegalArgumentException(
                                "claimbook.limit.exempt (CLAIMBOOK_LIMIT_EXEMPT): '" + text + "' is no IP address")))))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The caller's address or network; empty if nothing is counted of it. */
    Optional<String> of(HttpServerRequest request) {
        SocketAddress remote = request.remoteAddress();
        String host = remote == null ? null : remote.hostAddress() == null ? remote.host() : remote.hostAddress();
        if (host == null) {
            return Optional.of("unknown");
        }
        InetAddress address = NetUtil.createInetAddressFromIpAddressString(host);
        String caller = address == null ? host : text(address);
        return Optional.of(caller).filter(known -> !exempt.contains(known));
    }

    private static String text(InetAddress address) {
        byte[] bytes = address.getAddress();
        return address instanceof Inet6Address
                ? HexFormat.of().formatHex(Arrays.copyOf(bytes, NETWORK_BYTES))
                : address.getHostAddress();
    }
}
