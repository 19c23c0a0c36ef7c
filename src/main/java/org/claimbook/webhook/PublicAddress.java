package org.claimbook.webhook;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;

/** Tells addresses of the public internet from those that lead into the network of this service, or nowhere. */
final class PublicAddress {
    /** What InetAddress has no word for, by the registries of special-purpose addresses (RFC 6890). */
    private static final List<Block> NOT_PUBLIC = List.of(
            block(8, 0),
            block(10, 100, 64),
            block(24, 192, 0, 0),
            block(24, 192, 0, 2),
            block(24, 192, 88, 99),
            block(15, 198, 18),
            block(24, 198, 51, 100),
            block(24, 203, 0, 113),
            block(4, 240));

    /** Global unicast; of it those that carry an IPv4 address, which could be anyone's: Teredo, documentation and 6to4. */
    private static final Block IPV6_PUBLIC = block(3, 0x20);

    private static final List<Block> IPV6_NOT_PUBLIC =
            List.of(block(23, 0x20, 0x01, 0x00), block(32, 0x20, 0x01, 0x0d, 0xb8), block(16, 0x20, 0x02));

    private record Block(int bits, byte[] prefix) {
        boolean has(byte[] address) {
            for (int bit = 0; bit < bits; bit++) {
                int own = bit / 8 < prefix.length ? prefix[bit / 8] : 0;
                int mask = 0x80 >> bit % 8;
                if ((own & mask) != (address[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    private PublicAddress() {}

    private static Block block(int bits, int... prefix) {
        byte[] bytes = new byte[prefix.length];
        for (int i = 0; i < prefix.length; i++) {
            bytes[i] = (byte) prefix[i];
        }
        return new Block(bits, bytes);
    }

    static boolean is(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] bytes = address.getAddress();
        return address instanceof Inet4Address
                ? NOT_PUBLIC.stream().noneMatch(block -> block.has(bytes))
                : IPV6_PUBLIC.has(bytes) && IPV6_NOT_PUBLIC.stream().noneMatch(block -> block.has(bytes));
    }
}
