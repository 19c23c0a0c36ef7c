package org.claimbook.answer;

import java.util.Optional;

import org.claimbook.claim.AsOf;

/**
 * What else is known about an asking.
 *
 * @param channel where the question came in
 * @param asOf the day or moment whose knowledge is asked for; empty for the current one
 * @param reader ISO 639-1 code of the language that the answer is read in, where it is not that of the question
 */
public record Context(Channel channel, Optional<AsOf> asOf, Optional<String> reader) {
    /** A question about the present. */
    public static Context now(Channel channel) {
        return new Context(channel, Optional.empty(), Optional.empty());
    }

    /** The same, answered in that language. */
    public Context readIn(String language) {
        return new Context(channel, asOf, Optional.of(language));
    }

    /** The language to offer claims in: who asks in another one than English reads it, whatever their program is set to. */
    String offered(Asked asked) {
        return asked.verifiable() ? reader.orElse(asked.language()) : asked.readIn();
    }
}
