package org.claimbook.telegram;

import java.time.Duration;

/** How one call to the {@link BotApiDouble} is to go wrong. */
public sealed interface Refusal {

    /** What the Bot API says; {@code retryAfter} in seconds, 0 for none; {@code migratedTo} the chat's new id, 0 for none. */
    record Error(int code, String description, int retryAfter, long migratedTo) implements Refusal {
        public Error(int code, String description, int retryAfter) {
            this(code, description, retryAfter, 0);
        }
    }

    /** What a proxy says that can't reach the server. */
    record Html(int status) implements Refusal {}

    /** The line is cut before the call is carried out, or after. */
    record Cut(boolean carriedOut) implements Refusal {}

    /** The call is carried out, but it takes its time until then, and until the answer is there. */
    record Slow(Duration before, Duration after) implements Refusal {}

    /** The line is open, but nobody is there; it is cut at last. */
    record Hang(Duration until) implements Refusal {}
}
