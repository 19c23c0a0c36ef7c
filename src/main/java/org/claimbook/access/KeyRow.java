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

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "access_key")
class KeyRow extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public @Nullable Long id;

    String name = "";
    String label = "";

    @Enumerated(EnumType.STRING)
    @Column(length = 10)
    Role role = Role.READER;

    String salt = "";
    String hash = "";
    Instant createdAt = Instant.EPOCH;
    public @Nullable Instant expiresAt;
    public @Nullable Instant revokedAt;
    public @Nullable Instant lastUsedAt;

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
