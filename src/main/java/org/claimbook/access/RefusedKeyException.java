package org.claimbook.access;

import java.util.Objects;

import io.quarkus.security.AuthenticationFailedException;

/** Why a key opens nothing: a sentence without full stop that quotes nothing. The cause of the exception of Quarkus. */
public final class RefusedKeyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private RefusedKeyException(String message) {
        super(message);
    }

    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }

    static AuthenticationFailedException because(String reason) {
        return new AuthenticationFailedException(new RefusedKeyException(reason));
    }
}
