package org.claimbook.access;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What is known about a key; the key itself is not.
 *
 * @param name the visible part of the key, 12 hexadecimal digits
 * @param label whose or what for it is, 1 to 200 characters; stands in the audit trail
 * @param lastUsedAt to the minute; null if it never was used
 */
public record Key(
        String name,
        String label,
        Role role,
        Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable Instant revokedAt,
        @Nullable Instant lastUsedAt,
        State state) {

    /** Who holds it, as it stands in the audit trail. */
    public String holder() {
        return label + " (" + name + ")";
    }

    /** Whether the key opens anything. */
    public enum State {
        VALID,
        EXPIRED,
        REVOKED
    }
}
