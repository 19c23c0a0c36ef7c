package org.claimbook.telegram;

/** How one call to the {@link BotApiDouble} is to go wrong. */
sealed interface Refusal {

    /** What the Bot API says; {@code retryAfter} in seconds, 0 for none. */
    record Error(int code, String description, int retryAfter) implements Refusal {}

    /** What a proxy says that can't reach the server. */
    record Html(int status) implements Refusal {}

    /** The line is cut before the call is carried out, or after. */
    record Cut(boolean carriedOut) implements Refusal {}
}
