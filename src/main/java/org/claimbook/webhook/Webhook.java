package org.claimbook.webhook;

import java.net.URI;
import java.time.Instant;

/**
 * Somebody who is told of every change of a verdict.
 *
 * @param id its number
 * @param url where it is told
 * @param createdBy name of the key with which it was made
 */
public record Webhook(long id, URI url, State state, String createdBy, Instant createdAt) {

    /** Whether it is told. */
    public enum State {
        /** It is told. */
        ACTIVE,
        /** It answered 410 and is told no more. */
        ENDED
    }
}
