package org.claimbook.evaluation;

/** An evaluation set, or what was asked of it, cannot be used; the message says where and why. */
public final class InvalidSetException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    InvalidSetException(String message) {
        super(message);
    }

    InvalidSetException(String message, Throwable cause) {
        super(message, cause);
    }

    /** Something wrong in a line, counted from 1, of a file. */
    static InvalidSetException at(Object file, int line, String message) {
        return new InvalidSetException(file + ":" + line + ": " + message);
    }
}
