package org.claimbook.answer;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What else is known about an asking.
 *
 * @param channel where the question came in
 * @param asOf the day whose assessment is asked for; empty for the current one
 */
public record Context(Channel channel, Optional<LocalDate> asOf) {
    /** A question about the present. */
    public static Context now(Channel channel) {
        return new Context(channel, Optional.empty());
    }
}
