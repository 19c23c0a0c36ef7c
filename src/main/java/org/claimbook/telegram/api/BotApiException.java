package org.claimbook.telegram.api;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** A call to the Bot API failed; the message never contains the token. */
public final class BotApiException extends Exception {
    private static final long serialVersionUID = 1L;
    /** In place of an error code where the server said nothing that can be read. */
    public static final int NO_ANSWER = 0;

    private final int code;
    private final long retryAfterSeconds;
    private final long migratedTo;

    BotApiException(int code, String description, long retryAfterSeconds, long migratedTo) {
        super(description);
        this.code = code;
        this.retryAfterSeconds = retryAfterSeconds;
        this.migratedTo = migratedTo;
    }

    public static BotApiException noAnswer(String why) {
        return new BotApiException(NO_ANSWER, why, 0, 0);
    }

    /** The Bot API's error code, or {@link #NO_ANSWER}. */
    public int code() {
        return code;
    }

    public Optional<Duration> retryAfter() {
        return retryAfterSeconds > 0 ? Optional.of(Duration.ofSeconds(retryAfterSeconds)) : Optional.empty();
    }

    /** The chat's new id, if it became a supergroup. */
    public Optional<Long> migratedTo() {
        return migratedTo == 0 ? Optional.empty() : Optional.of(migratedTo);
    }

    /** Whether the same call may succeed later: the server is in trouble, we are too fast, or our token is being changed. */
    public boolean isTransient() {
        return code == NO_ANSWER
                || code >= 500
                || code == 429
                || code == 409
                || code == 401
                // A wrong token is "Not Found" too, and that may be put right.
                || code == 404 && !says("method not found");
    }

    /** Whether the same call may fail for ever although others succeed: the server breaks down, or says nothing. */
    public boolean isAboutThisCall() {
        return code == NO_ANSWER || code >= 500;
    }

    /** Whether the server refuses the formatting rather than the message. */
    public boolean isAboutEntities() {
        return code == 400 && (says("entit") || says("url"));
    }

    /** Whether an edit would change nothing, because it took effect before. */
    public boolean isUnchanged() {
        return code == 400 && says("message is not modified");
    }

    /** Whether somebody tapped or typed too long ago to be answered. */
    public boolean isTooLate() {
        return code == 400 && (says("query is too old") || says("query id is invalid"));
    }

    /** Whether the chat takes no messages from this bot. */
    public boolean isForbidden() {
        return code == 403;
    }

    private boolean says(String words) {
        return String.valueOf(getMessage()).toLowerCase(Locale.ROOT).contains(words);
    }

    @Override
    public String toString() {
        return code == NO_ANSWER ? "no answer (" + getMessage() + ")" : code + " " + getMessage();
    }
}
