package org.claimbook.database;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.h2.api.ErrorCode;

/** What keeps the database from doing something now that it may do in a while. */
public enum Trouble {
    AWAY("The database cannot be reached", 5),
    BUSY("Others are writing for too long", 5),
    FULL("The disk of the database is full", 60);

    private final String detail;
    private final int retrySeconds;

    Trouble(String detail, int retrySeconds) {
        this.detail = detail;
        this.retrySeconds = retrySeconds;
    }

    String detail() {
        return detail;
    }

    int retrySeconds() {
        return retrySeconds;
    }

    /** Whether an exception comes from a database that cannot be used now and may be in a while. */
    public static boolean causes(Throwable failure) {
        return of(failure).isPresent();
    }

    /** The trouble that an exception, or what has caused it, tells of; empty if it is another failure. */
    static Optional<Trouble> of(Throwable failure) {
        return of(failure, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    private static Optional<Trouble> of(Throwable failure, Set<Throwable> seen) {
        if (failure == null || !seen.add(failure)) {
            return Optional.empty();
        }
        Optional<Trouble> told = failure instanceof DiskFullException
                ? Optional.of(FULL)
                : failure instanceof SQLException sql ? ofSql(sql) : Optional.empty();
        return told.or(() -> Stream.concat(Stream.of(failure.getCause()), Arrays.stream(failure.getSuppressed()))
                .flatMap(cause -> of(cause, seen).stream())
                .findFirst());
    }

    private static Optional<Trouble> ofSql(SQLException e) {
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        int code = e.getErrorCode();
        // 55P03 is PostgreSQL's for a lock that is not free, HYT00 H2's
        if (code == ErrorCode.LOCK_TIMEOUT_1 || state.equals("55P03") || state.equals("HYT00")) {
            return Optional.of(BUSY);
        }
        if (state.equals("53100")) {
            return Optional.of(FULL);
        }
        boolean pool = state.isEmpty() && String.valueOf(e.getMessage()).contains("cquisition timeout");
        boolean gone = state.startsWith("08") || state.startsWith("57P") || state.startsWith("53");
        return pool || gone || code == ErrorCode.DATABASE_IS_CLOSED ? Optional.of(AWAY) : Optional.empty();
    }
}
