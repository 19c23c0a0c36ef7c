package org.claimbook.http;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.Response.StatusType;

import org.jspecify.annotations.Nullable;

import org.claimbook.claim.AsOf;
import org.claimbook.claim.InvalidFormException;

/** Makes the error responses (RFC 9457) that name the field and the reason. */
public final class Problems {
    private static final int QUOTED = 40;

    private Problems() {}

    /** An error of which no more is to be said than that. */
    public static HttpProblem of(StatusType status, String title, @Nullable String detail) {
        return new HttpProblem(status.getStatusCode(), title, detail);
    }

    /**
     * A 400.
     *
     * @param field the field or parameter that is wrong
     * @param reason what is wrong with it, without its name: "is blank"
     */
    public static HttpProblem invalid(String field, String reason) {
        return invalid(new InvalidFormException(field, reason));
    }

    /** A 400 that says all that is wrong with a form. */
    public static HttpProblem invalid(InvalidFormException form) {
        return of(Status.BAD_REQUEST, "The request is not valid", form.getMessage())
                .with(form.problems());
    }

    /** The day that a parameter names, if it is there. */
    public static Optional<LocalDate> day(String field, @Nullable String value) {
        if (value == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(value));
        } catch (DateTimeParseException e) {
            throw invalid(field, "is not a day of the form 2025-12-31: " + quoted(value));
        }
    }

    /** The day or moment that a parameter names, if it is there. */
    public static Optional<AsOf> asOf(String field, @Nullable String value) {
        if (value == null) {
            return Optional.empty();
        }
        return Optional.of(AsOf.read(value)
                .orElseThrow(() -> invalid(
                        field,
                        "is not a day of the form 2025-12-31: " + quoted(value)
                                + ", nor a moment of the form 2025-12-31T12:00:00Z")));
    }

    /** A 500, of which nothing is said: the log is told. */
    public static HttpProblem failed() {
        return of(Status.INTERNAL_SERVER_ERROR, Status.INTERNAL_SERVER_ERROR.getReasonPhrase(), null);
    }

    /** A value in quotation marks, cut where it is long, its control characters made visible. */
    public static String quoted(String value) {
        StringBuilder shown = new StringBuilder("\"");
        value.codePoints().limit(QUOTED).forEach(c -> {
            boolean printable = !Character.isISOControl(c) && Character.getType(c) != Character.SURROGATE;
            shown.append(printable ? Character.toString(c) : "\\u%04X".formatted(c));
        });
        return shown.append(value.codePointCount(0, value.length()) > QUOTED ? "…\"" : "\"")
                .toString();
    }
}
