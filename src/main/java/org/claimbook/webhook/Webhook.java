package org.claimbook.webhook;

import java.net.URI;
import java.time.Instant;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * Somebody who is told of changes of verdicts.
 *
 * @param id its number
 * @param url where it is told
 * @param topics slugs of the topics whose changes it is told; those of all if there are none
 * @param createdBy name of the key with which it was made
 */
public record Webhook(long id, URI url, Set<String> topics, State state, String createdBy, Instant createdAt) {
    public Webhook {
        topics = Collections.unmodifiableSet(new TreeSet<>(topics));
    }

    /** Whether it is told. */
    public enum State {
        /** It is told. */
        ACTIVE,
        /** It answered 410 and is told no more. */
        ENDED
    }
}
