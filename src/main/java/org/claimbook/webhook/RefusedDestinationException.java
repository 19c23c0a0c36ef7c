package org.claimbook.webhook;

import java.util.Objects;

/** A URL that is not called. The message says why, without naming the field, quoting what is wrong: "is not …". */
public final class RefusedDestinationException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RefusedDestinationException(String message) {
        super(message);
    }

    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }
}
