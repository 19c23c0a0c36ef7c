package org.claimbook.access;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.jspecify.annotations.Nullable;

import org.claimbook.audit.AuditEntry;
import org.claimbook.audit.AuditTrail;

/** The keys to the API. There is none until an operator makes one. */
@ApplicationScoped
@Transactional
public class Keys {
    private static final int LONGEST_LABEL = 200;
    /** So that reading does not write at every request. */
    private static final Duration USE_NOTED_EVERY = Duration.ofMinutes(1);

    private final AuditTrail audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Keys(AuditTrail audit, Clock clock) {
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Makes a key.
     *
     * @param label whose or what for it is, 1 to 200 characters
     * @param expiresAt from when on it opens nothing; null for never
     * @return the key, which nobody can find out later
     * @throws IllegalArgumentException naming what is wrong
     */
    public String create(Role role, String label, @Nullable Instant expiresAt) {
        String stripped = label.strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST_LABEL) {
            throw new IllegalArgumentException("name: needs 1 to 200 characters, has " + stripped.length());
        }
        if (stripped.codePoints().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("name: has control characters");
        }
        if (expiresAt != null && !expiresAt.isAfter(clock.instant())) {
            throw new IllegalArgumentException("expires: " + expiresAt + " is not in the future");
        }
        KeyText text = KeyText.random(random);
        KeyRow row = new KeyRow();
        row.name = text.name();
        row.label = stripped;
        row.role = role;
        row.salt = KeyText.salt(random);
        row.hash = text.hash(row.salt);
        row.createdAt = clock.instant();
        row.expiresAt = expiresAt;
        row.persist();
        audit("CREATED", row);
        return text.whole();
    }

    /** All keys ever made, oldest first. */
    public List<Key> all() {
        Instant now = clock.instant();
        return KeyRow.<KeyRow>find("from KeyRow k order by k.id").list().stream()
                .map(row -> row.toRecord(now))
                .toList();
    }

    /**
     * Makes a key open nothing from now on.
     *
     * @param name the visible part of the key
     * @return whether there is such a key
     */
    public boolean revoke(String name) {
        Optional<KeyRow> row = row(name);
        row.filter(known -> known.revokedAt == null).ifPresent(known -> {
            known.revokedAt = clock.instant();
            audit("REVOKED", known);
        });
        return row.isPresent();
    }

    /** Keys are made and revoked on the machine itself only, so it was its user; salt and hash stay out of it. */
    private void audit(String action, KeyRow row) {
        String after = JsonNodeFactory.instance
                .objectNode()
                .put("label", row.label)
                .put("role", row.role.label())
                .put("expiresAt", row.expiresAt == null ? null : row.expiresAt.toString())
                .toString();
        String user = System.getProperty("user.name", "unknown");
        audit.add(new AuditEntry(
                clock.instant(), user + " (operating system)", action, "KEY", row.name, null, "", null, after));
    }

    /** The key that somebody shows, if it is one and opens something; notes that it was used. */
    public Optional<Key> shown(String text) {
        return KeyText.read(text.strip()).flatMap(this::used).filter(key -> key.state() == Key.State.VALID);
    }

    /** The key with that text, whether or not it still opens anything; notes that it was used if it does. */
    Optional<Key> used(KeyText text) {
        return used(row(text.name()).filter(known -> text.fits(known.salt, known.hash)));
    }

    /** The same of a key that was shown before. */
    Optional<Key> usedAgain(String name) {
        return used(row(name));
    }

    private Optional<Key> used(Optional<KeyRow> row) {
        Instant now = clock.instant();
        Optional<Key> key = row.map(known -> known.toRecord(now));
        if (key.filter(known -> known.state() == Key.State.VALID).isPresent()) {
            row.filter(known -> known.lastUsedAt == null
                            || known.lastUsedAt.plus(USE_NOTED_EVERY).isBefore(now))
                    .ifPresent(known -> known.lastUsedAt = now);
        }
        return key;
    }

    private Optional<KeyRow> row(String name) {
        return KeyRow.find("from KeyRow k where k.name = ?1", name).firstResultOptional();
    }
}
