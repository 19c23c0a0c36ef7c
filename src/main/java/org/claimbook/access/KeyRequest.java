package org.claimbook.access;

import java.util.Optional;
import java.util.function.Function;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** Somebody shows a key, or what stands for it. */
public final class KeyRequest extends BaseAuthenticationRequest {
    private final Function<Keys, Optional<Key>> finding;

    private KeyRequest(Function<Keys, Optional<Key>> finding) {
        this.finding = finding;
    }

    static KeyRequest of(KeyText key) {
        return new KeyRequest(keys -> keys.used(key));
    }

    /**
     * Somebody who has shown the key before, and of whom the caller knows that.
     *
     * @param name the visible part of the key
     */
    public static KeyRequest ofKnown(String name) {
        return new KeyRequest(keys -> keys.usedAgain(name));
    }

    Optional<Key> find(Keys keys) {
        return finding.apply(keys);
    }
}
