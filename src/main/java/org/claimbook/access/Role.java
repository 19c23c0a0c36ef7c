package org.claimbook.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What the holder of a key may do; each role includes those before it. */
public enum Role {
    /** Reads drafts. */
    READER,
    /** Writes. */
    EDITOR,
    /** Decides who may read and write. */
    OPERATOR;

    /** The name that {@link Roles} has for it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The names of this role and of those that it includes. */
    public Set<String> included() {
        return Arrays.stream(values())
                .filter(role -> role.compareTo(this) <= 0)
                .map(Role::label)
                .collect(Collectors.toUnmodifiableSet());
    }
}
