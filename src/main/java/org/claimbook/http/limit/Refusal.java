package org.claimbook.http.limit;

import java.time.Duration;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;

import org.claimbook.http.ErrorPages;
import org.claimbook.http.HttpProblem;
import org.claimbook.limit.Refusals;
import org.claimbook.limit.Refusals.Reason;

/**
 * Why a request does not come to its door; sent as an RFC 9457 problem.
 *
 * @param reason what it is counted as
 * @param status of HTTP
 * @param title of all refusals of the kind
 * @param detail what is wrong, and what to do
 * @param field the header that is wrong; empty if none is
 * @param retryAfter when to try again; zero if that makes no sense
 */
record Refusal(Reason reason, int status, String title, String detail, String field, Duration retryAfter) {
    private static final Duration LINGERS = Duration.ofSeconds(2);
    private static final int BAD_REQUEST = 400;
    private static final int REQUEST_TIMEOUT = 408;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVICE_UNAVAILABLE = 503;

    static Refusal wrong(String field, String reason) {
        return new Refusal(
                Reason.HEADER, BAD_REQUEST, "The request is not valid", field + " " + reason, field, Duration.ZERO);
    }

    static Refusal tooMany(Reason reason, String detail, Duration retryAfter) {
        return new Refusal(reason, TOO_MANY_REQUESTS, "Too many requests", detail, "", retryAfter);
    }

    static Refusal busy(Reason reason, String detail, Duration retryAfter) {
        return new Refusal(reason, SERVICE_UNAVAILABLE, "Too busy", detail, "", retryAfter);
    }

    static Refusal slow(Duration within) {
        return new Refusal(
                Reason.SLOW,
                REQUEST_TIMEOUT,
                "The request came too slowly",
                "It was not here within %d seconds".formatted(within.toSeconds()),
                "",
                Duration.ZERO);
    }

    /** Answers with it, and hangs up where more is still to come of the request, which nobody reads. */
    void send(RoutingContext context, Refusals refusals) {
        refusals.count(reason);
        HttpServerResponse response = context.response();
        JsonObject body =
                new JsonObject().put("status", status).put("title", title).put("detail", detail);
        if (!field.isEmpty()) {
            body.put("field", field);
        }
        if (retryAfter.isPositive()) {
            response.putHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds(retryAfter)));
        }
        boolean hangUp = hasBody(context.request()) && !context.request().isEnded();
        if (hangUp) {
            response.putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        }
        boolean page = ErrorPages.wanted(context.request().getHeader(HttpHeaders.ACCEPT));
        response.setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, page ? ErrorPages.HTML : HttpProblem.MEDIA_TYPE)
                .end(page ? Buffer.buffer(ErrorPages.page(status, title, detail, context.request())) : body.toBuffer())
                .onComplete(sent -> {
                    if (hangUp) {
                        hangUp(context);
                    }
                });
    }

    /**
     * Not before the rest has come, or a moment has passed: a line that is closed while something comes in is reset, and then the
     * caller, who may not read before all is sent, never sees the answer.
     */
    private static void hangUp(RoutingContext context) {
        HttpServerRequest request = context.request();
        HttpConnection line = request.connection();
        if (request.isEnded()) {
            line.close();
            return;
        }
        request.handler(unread -> {}).endHandler(end -> line.close()).resume();
        context.vertx().setTimer(LINGERS.toMillis(), timer -> line.close());
    }

    static boolean hasBody(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length != null && !length.equals("0") || request.headers().contains(HttpHeaders.TRANSFER_ENCODING);
    }

    /** Rounded up: who comes back after so many whole seconds does not come too early. */
    static long seconds(Duration duration) {
        return duration.plusSeconds(1).minusNanos(1).toSeconds();
    }
}
