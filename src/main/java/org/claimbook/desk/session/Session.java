package org.claimbook.desk.session;

import java.time.Instant;

/**
 * What a browser is known by at the desk.
 *
 * @param id random, another one for each time that somebody signs in
 * @param key the visible part of the key that was shown; empty for who has shown none
 * @param until from when on it is worth nothing
 */
record Session(String id, String key, Instant until) {
    boolean signedIn() {
        return !key.isEmpty();
    }
}
