package org.claimbook.http.limit;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import io.netty.util.NetUtil;

/** Addresses and networks that a setting lists: 192.0.2.7, 10.0.0.0/8, fd00::/8. */
final class Networks {
    private final List<IpSubnetFilterRule> rules;

    /** @throws IllegalArgumentException naming the setting and what is neither */
    Networks(String setting, List<String> written) {
        rules = written.stream().map(each -> rule(setting, each.strip())).toList();
    }

    private static IpSubnetFilterRule rule(String setting, String written) {
        String[] parts = written.split("/", 2);
        InetAddress address = NetUtil.createInetAddressFromIpAddressString(parts[0]);
        int bits = address == null ? 0 : address.getAddress().length * Byte.SIZE;
        String prefix = parts.length == 2 ? parts[1] : String.valueOf(bits);
        if (address == null || !prefix.matches("\\d{1,3}") || Integer.parseInt(prefix) > bits) {
            throw new IllegalArgumentException(setting + ": '" + written + "' is no IP address or network");
        }
        return new IpSubnetFilterRule(address, Integer.parseInt(prefix), IpFilterRuleType.ACCEPT);
    }

    boolean contains(InetAddress address) {
        InetSocketAddress known = new InetSocketAddress(address, 0);
        return rules.stream().anyMatch(rule -> rule.matches(known));
    }
}
