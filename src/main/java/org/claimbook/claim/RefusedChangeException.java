package org.claimbook.claim;

/** A change of an editor whose fields are right was refused; nothing of it was stored. */
public abstract class RefusedChangeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** With what was wrong, in a sentence without full stop. */
    protected RefusedChangeException(String message) {
        super(message);
    }
}
