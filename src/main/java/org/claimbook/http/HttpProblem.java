package org.claimbook.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jakarta.ws.rs.core.Response;

import org.jspecify.annotations.Nullable;

import org.claimbook.claim.FieldProblem;

/** An error response (RFC 9457), thrown or sent. */
public final class HttpProblem extends RuntimeException {
    /** What its JSON is sent as. */
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String title;
    private final transient List<FieldProblem> violations;
    private final transient Map<String, Object> more;
    private final transient Map<String, Object> headers;

    private HttpProblem(
            int status,
            String title,
            @Nullable String detail,
            List<FieldProblem> violations,
            Map<String, Object> more,
            Map<String, Object> headers) {
        // a reply, which no stack trace explains
        super(detail, null, false, false);
        this.status = status;
        this.title = title;
        this.violations = violations;
        this.more = more;
        this.headers = headers;
    }

    HttpProblem(int status, String title, @Nullable String detail) {
        this(status, title, detail, List.of(), Map.of(), Map.of());
    }

    /** What is wrong, in a sentence; empty where nothing is said. */
    public String detail() {
        return Objects.requireNonNullElse(getMessage(), "");
    }

    /** The same, with what is wrong with fields: at least one. */
    HttpProblem with(List<FieldProblem> wrong) {
        return new HttpProblem(
                status,
                title,
                getMessage(),
                wrong,
                and(more, "field", wrong.getFirst().field()),
                headers);
    }

    /** The same, with one thing more that is said in its JSON. */
    public HttpProblem with(String name, Object value) {
        return new HttpProblem(status, title, getMessage(), violations, and(more, name, value), headers);
    }

    /** The same, sent with a header. */
    public HttpProblem withHeader(String name, Object value) {
        return new HttpProblem(status, title, getMessage(), violations, more, and(headers, name, value));
    }

    /** What is sent. */
    public Response toResponse() {
        return toResponse("");
    }

    /** What is sent to a request to that path. */
    Response toResponse(String path) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("status", status);
        json.put("title", title);
        if (getMessage() != null) {
            json.put("detail", Shortened.text(withShortNames(getMessage())));
        }
        if (!path.isEmpty()) {
            json.put("instance", Shortened.name(path));
        }
        more.forEach((name, value) -> json.put(name, name.equals("field") ? Shortened.name(value.toString()) : value));
        if (!violations.isEmpty()) {
            json.put(
                    "violations",
                    violations.stream()
                            .map(each -> new FieldProblem(Shortened.name(each.field()), Shortened.text(each.message())))
                            .toList());
        }
        Response.ResponseBuilder response =
                Response.status(status).type(MEDIA_TYPE).entity(json);
        headers.forEach(response::header);
        return response.build();
    }

    /** A name is said as it is, and an unknown one may be anything. */
    private String withShortNames(String detail) {
        String shorter = detail;
        for (FieldProblem each : violations) {
            shorter = shorter.replace(each.field(), Shortened.name(each.field()));
        }
        return shorter;
    }

    private static Map<String, Object> and(Map<String, Object> all, String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(all);
        more.put(name, value);
        return more;
    }
}
