package org.claimbook.http;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jakarta.ws.rs.core.Response.Status;

import io.quarkiverse.resteasy.problem.HttpProblem;
import org.jspecify.annotations.Nullable;

import org.claimbook.claim.AsOf;

/** Makes the error responses (RFC 9457) that name the field and the reason. */
public final class Problems {
    private static final int QUOTED = 40;

    private Problems() {}

    /** An error of which no more is to be said than that. */
    public static HttpProblem of(Status status, String title, @Nullable String detail) {
        return HttpProblem.builder()
                .withStatus(status)
                .withTitle(title)
                .withDetail(detail)
                .build();
    }

    /**
     * A 400.
     *
     * @param field the field or parameter that is wrong
     * @param reason what is wrong with it, without its name: "is blank"
     */
    public static HttpProblem invalid(String field, String reason) {
        return HttpProblem.builder()
                .withStatus(Status.BAD_REQUEST)
                .withTitle("The request is not valid")
                .withDetail(field + " " + reason)
                .with("field", field)
                .with("violations", List.of(Map.of("field", field, "message", reason)))
                .build();
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
