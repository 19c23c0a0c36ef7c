package org.claimbook.desk.session;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Stream;

import org.claimbook.access.Role;

/**
 * What a browser is known by at the desk.
 *
 * @param id random, another one for each time that somebody signs in
 * @param holder who has signed in: the visible part of the key that was shown, or a role and a name that an OpenID Connect
 *     provider has told; empty for nobody
 * @param until from when on it is worth nothing
 */
record Session(String id, String holder, Instant until) {
    boolean signedIn() {
        return !holder.isEmpty();
    }

    /** A holder that a provider has told. */
    static String told(Role role, String name) {
        return role.label() + "~"
                + Base64.getUrlEncoder().withoutPadding().encodeToString(name.getBytes(StandardCharsets.UTF_8));
    }

    /** The role that a provider has told; empty for the holder of a key, and for nobody. */
    Optional<Role> role() {
        return Stream.of(Role.values())
                .filter(role -> holder.startsWith(role.label() + "~"))
                .findFirst();
    }

    /** The name that a provider has told with the role. */
    String name() {
        return new String(
                Base64.getUrlDecoder().decode(holder.substring(holder.indexOf('~') + 1)), StandardCharsets.UTF_8);
    }
}
