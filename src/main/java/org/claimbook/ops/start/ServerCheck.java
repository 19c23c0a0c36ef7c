package org.claimbook.ops.start;

import java.io.PrintStream;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** Waits for a PostgreSQL server that is still starting, and says in one sentence why there is none to work with. */
final class ServerCheck {
    private static final Duration PAUSE = Duration.ofSeconds(1);
    /** SQLSTATE of a server that is starting or stopping. */
    private static final String NOT_NOW = "57P03";

    private static final Map<String, String> WRONG = Map.of(
            "28P01", "CLAIMBOOK_DB_PASSWORD: the database '%s' refuses the password of user '%s'",
            "28000", "CLAIMBOOK_DB_USER: the database '%s' refuses user '%s'",
            "3D000", "CLAIMBOOK_DB_URL: the server of '%s' has no such database: make it, owned by user '%s'");

    private final Settings settings;
    private final Duration patience;
    private final PrintStream err;

    ServerCheck(Settings settings, Duration patience, PrintStream err) {
        this.settings = settings;
        this.patience = patience;
        this.err = err;
    }

    /** @throws StartRefusedException if there is no connection within the time */
    void run() {
        long end = System.nanoTime() + patience.toNanos();
        SQLException failure = attempt();
        if (failure != null) {
            err.println("claimbook: waiting for the database %s (CLAIMBOOK_DB_URL), %d s at most"
                    .formatted(settings.shownUrl(), patience.toSeconds()));
        }
        while (failure != null) {
            if (System.nanoTime() >= end) {
                throw new StartRefusedException(
                        "CLAIMBOOK_DB_URL: the database '%s' does not answer (%s): start it, or name another"
                                .formatted(settings.shownUrl(), settings.why(failure)),
                        failure);
            }
            pause();
            failure = attempt();
        }
    }

    /** What is worth another attempt; null if there is a connection. */
    private @Nullable SQLException attempt() {
        try {
            DriverManager.getConnection(
                            settings.url(), settings.user(), settings.password().orElse(""))
                    .close();
            return null;
        } catch (SQLException e) {
            String state = String.valueOf(e.getSQLState());
            if (WRONG.containsKey(state)) {
                throw new StartRefusedException(WRONG.get(state).formatted(settings.shownUrl(), settings.user()), e);
            }
            if (state.startsWith("08") && !state.equals("08P01") || state.equals(NOT_NOW)) {
                return e;
            }
            throw new StartRefusedException(
                    "CLAIMBOOK_DB_URL: '%s' cannot be used (%s)".formatted(settings.shownUrl(), settings.why(e)), e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartRefusedException("stopped while waiting for the database", e);
        }
    }
}
