package org.claimbook.access;

import java.time.Instant;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "access_key")
class KeyRow {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    String name = "";
    String label = "";

    @Enumerated(EnumType.STRING)
    @Column(length = 10)
    Role role = Role.READER;

    String salt = "";
    String hash = "";

    @Column(name = "created_at")
    Instant createdAt = Instant.EPOCH;

    @Column(name = "expires_at")
    @Nullable
    Instant expiresAt;

    @Column(name = "revoked_at")
    @Nullable
    Instant revokedAt;

    @Column(name = "last_used_at")
    @Nullable
    Instant lastUsedAt;

    Key toRecord(Instant now) {
        return new Key(name, label, role, createdAt, expiresAt, revokedAt, lastUsedAt, state(now));
    }

    private Key.State state(Instant now) {
        if (revokedAt != null) {
            return Key.State.REVOKED;
        }
        return expiresAt != null && !now.isBefore(expiresAt) ? Key.State.EXPIRED : Key.State.VALID;
    }
}
