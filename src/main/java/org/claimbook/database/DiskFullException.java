package org.claimbook.database;

/** Nothing is written, because the disk of the database is nearly full. */
public final class DiskFullException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DiskFullException(String message) {
        super(message);
    }
}
