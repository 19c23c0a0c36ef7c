package org.claimbook.answer;

import java.util.Optional;

import org.claimbook.claim.AsOf;

/**
 * What else is known about an asking.
 *
 * @param channel where the question came in
 * @param asOf the day or moment whose knowledge is asked for; empty for the current one
 */
public record Context(Channel channel, Optional<AsOf> asOf) {
    /** A question about the present. */
    public static Context now(Channel channel) {
        return new Context(channel, Optional.empty());
    }
}
