package org.claimbook.ops.start;

/** Another process has the database open, which only one can. */
public final class StoreInUseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StoreInUseException(String message) {
        super(message);
    }
}
