package org.claimbook.http;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import org.claimbook.audit.Gzip;

/**
 * Makes a change and its reply in one transaction; once only if its sender says, by the header {@code Idempotency-Key},
 * which requests are the same. Of two such requests at the same time the second waits for the first: the unique
 * constraint on holder and key holds it back, on PostgreSQL until the first has ended, on H2 with a refusal at once.
 */
@ApplicationScoped
public class IdempotentRequests {
    private static final int UNPROCESSABLE = 422;
    private static final int ATTEMPTS = 100;
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final Duration KEPT = Duration.ofHours(24);

    private final EntityManager rows;
    private final ObjectMapper json;
    private final Clock clock;
    private final PublicUrl url;

    IdempotentRequests(EntityManager rows, ObjectMapper json, Clock clock, PublicUrl url) {
        this.url = url;
        this.rows = rows;
        this.json = json;
        this.clock = clock;
    }

    /**
     * What a change comes to.
     *
     * @param location path of the result; empty if that goes without saying
     * @param etag of the result; empty if it has none
     * @param body what is replied as JSON; null for nothing
     */
    public record Outcome(
            int status,
            String location,
            String etag,
            @Nullable Object body) {
        /** Something was done, of which nothing is to be told. */
        public static final Outcome NOTHING = new Outcome(Response.Status.NO_CONTENT.getStatusCode(), "", "", null);
    }

    private static final class TakenException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /**
     * The reply to a request; the same as before where the request was answered within the last day.
     *
     * @throws HttpProblem 422 where the same key came with another request, 409 where the first one is still worked on
     */
    public <T> RestResponse<T> reply(DeskRequest request, byte[] body, Supplier<Outcome> change) {
        Optional<String> token = request.token();
        if (token.isEmpty()) {
            return QuarkusTransaction.requiringNew().call(() -> response(filled(new RepeatedRequestRow(), change)));
        }
        String hash = hash(request.called(), body);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                return QuarkusTransaction.requiringNew()
                        .call(() -> replyOnce(request.holder(), token.get(), hash, change));
            } catch (TakenException e) {
                pause();
            }
        }
        throw refused(
                Response.Status.CONFLICT.getStatusCode(),
                "is of a request that is still being worked on; send it again later");
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while waiting for the same request to end", e);
        }
    }

    private <T> RestResponse<T> replyOnce(String holder, String token, String hash, Supplier<Outcome> change) {
        Optional<RepeatedRequestRow> before = find(holder, token);
        if (before.isPresent()) {
            if (!before.get().request.equals(hash)) {
                throw refused(UNPROCESSABLE, "was sent with another request before; take a new one");
            }
            return response(before.get());
        }
        RepeatedRequestRow row = taken(holder, token, hash);
        // a change may have cleared the session, which then does not notice what is filled in
        return response(rows.merge(filled(row, change)));
    }

    private Optional<RepeatedRequestRow> find(String holder, String token) {
        rows.createQuery("delete from RepeatedRequestRow r where r.repliedAt < :then")
                .setParameter("then", clock.instant().minus(KEPT))
                .executeUpdate();
        return rows.createQuery(
                        "from RepeatedRequestRow r where r.holder = :holder and r.token = :token",
                        RepeatedRequestRow.class)
                .setParameter("holder", holder)
                .setParameter("token", token)
                .getResultStream()
                .findFirst();
    }

    private RepeatedRequestRow taken(String holder, String token, String hash) {
        RepeatedRequestRow row = new RepeatedRequestRow();
        row.holder = holder;
        row.token = token;
        row.request = hash;
        row.repliedAt = clock.instant();
        try {
            rows.persist(row);
            rows.flush();
        } catch (PersistenceException e) {
            throw new TakenException();
        }
        return row;
    }

    private RepeatedRequestRow filled(RepeatedRequestRow row, Supplier<Outcome> change) {
        Outcome outcome = change.get();
        try {
            row.body = Gzip.pack(outcome.body() == null ? new byte[0] : json.writeValueAsBytes(outcome.body()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
        row.status = outcome.status();
        row.location = outcome.location();
        row.etag = outcome.etag();
        return row;
    }

    /** The body was written as JSON when the change was made, and goes out as it is. */
    @SuppressWarnings("unchecked")
    private <T> RestResponse<T> response(RepeatedRequestRow row) {
        RestResponse.ResponseBuilder<T> response = RestResponse.ResponseBuilder.create(row.status);
        byte[] body = Gzip.unpack(row.body);
        if (body.length > 0) {
            response.type(MediaType.APPLICATION_JSON_TYPE).entity((T) new String(body, StandardCharsets.UTF_8));
        }
        if (!row.etag.isEmpty()) {
            response.header(HttpHeaders.ETAG, row.etag);
        }
        return row.location.isEmpty()
                ? response.build()
                : response.location(URI.create(url.base() + row.location)).build();
    }

    private static HttpProblem refused(int status, String why) {
        return new HttpProblem(
                        status,
                        status == UNPROCESSABLE ? "The key was used before" : "The first request is not answered yet",
                        "Idempotency-Key " + why)
                .with("field", "Idempotency-Key");
    }

    private static String hash(String called, byte[] body) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(called.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            return HexFormat.of().formatHex(digest.digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this JVM has no SHA-256", e);
        }
    }
}
