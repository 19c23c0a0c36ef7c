package org.claimbook.http.limit;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import io.netty.util.NetUtil;
import io.vertx.core.MultiMap;

/**
 * Whom trusted proxies stand for. Each proxy appends whom it heard from, and what stands before that anybody may have written:
 * the list is read from its end.
 */
final class TrustedHops {
    private static final Pattern FOR = Pattern.compile("(?i)(?:^|;)\\s*for\\s*=\\s*\"?([^\";]+)");
    private static final Pattern WITH_PORT = Pattern.compile("\\[([^]]*)](?::\\d+)?|([\\d.]+):\\d+");

    private final List<IpSubnetFilterRule> trusted;

    /** @param trusted addresses, networks and names; names are looked up now */
    TrustedHops(List<String> trusted) {
        this.trusted = trusted.stream().flatMap(TrustedHops::rules).toList();
    }

    private static Stream<IpSubnetFilterRule> rules(String proxy) {
        String[] parts = proxy.strip().split("/", 2);
        try {
            return Arrays.stream(InetAddress.getAllByName(parts[0]))
                    .map(address -> new IpSubnetFilterRule(
                            address,
                            parts.length == 2 ? Integer.parseInt(parts[1]) : address.getAddress().length * Byte.SIZE,
                            IpFilterRuleType.ACCEPT));
        } catch (UnknownHostException e) {
            // whom it stands for counts as one with it
            return Stream.empty();
        }
    }

    /** The last address that is no trusted proxy's, else the first one; empty if there is none or the headers disagree. */
    Optional<InetAddress> caller(MultiMap headers) {
        Set<Optional<InetAddress>> callers = Stream.of(
                        hops(headers, "Forwarded")
                                .map(hop -> FOR.matcher(hop)
                                        .results()
                                        .findFirst()
                                        .map(named -> named.group(1))
                                        .orElse(""))
                                .toList(),
                        hops(headers, "X-Forwarded-For").toList())
                .filter(hops -> !hops.isEmpty())
                .map(this::caller)
                .collect(Collectors.toSet());
        return callers.size() == 1 ? callers.iterator().next() : Optional.empty();
    }

    private static Stream<String> hops(MultiMap headers, String name) {
        return headers.getAll(name).stream().flatMap(value -> Arrays.stream(value.split(",", -1)));
    }

    private Optional<InetAddress> caller(List<String> hops) {
        Optional<InetAddress> caller = Optional.empty();
        for (String hop : hops.reversed()) {
            caller = address(hop.strip());
            if (caller.isEmpty() || !isTrusted(caller.get())) {
                return caller;
            }
        }
        return caller;
    }

    private static Optional<InetAddress> address(String hop) {
        Matcher withPort = WITH_PORT.matcher(hop);
        String bare = !withPort.matches() ? hop : withPort.group(1) == null ? withPort.group(2) : withPort.group(1);
        return Optional.ofNullable(NetUtil.createInetAddressFromIpAddressString(bare));
    }

    private boolean isTrusted(InetAddress address) {
        InetSocketAddress hop = new InetSocketAddress(address, 0);
        return trusted.stream().anyMatch(rule -> rule.matches(hop));
    }
}
