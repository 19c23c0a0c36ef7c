package org.claimbook.claim.web.desk;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkiverse.resteasy.problem.HttpProblem;
import org.jspecify.annotations.Nullable;

import org.claimbook.claim.PublicUrl;
import org.claimbook.claim.RepeatedRequests;
import org.claimbook.claim.RepeatedRequests.Reply;

/** Makes a change and its reply in one transaction; once only if its sender says which requests are the same. */
@ApplicationScoped
public class Once {
    private static final int UNPROCESSABLE = 422;

    private final RepeatedRequests repeated;
    private final ObjectMapper json;
    private final PublicUrl url;

    Once(RepeatedRequests repeated, ObjectMapper json, PublicUrl url) {
        this.url = url;
        this.repeated = repeated;
        this.json = json;
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
            @Nullable Object body) {}

    /** @throws HttpProblem 422 where the same token came with another request */
    @Transactional
    public Response reply(DeskRequest request, byte[] body, Supplier<Outcome> change) {
        Optional<String> token = request.token();
        if (token.isEmpty()) {
            return response(reply("", change.get()));
        }
        String hash = hash(request.called(), body);
        Optional<Reply> before = repeated.find(request.holder(), token.get());
        if (before.isPresent()) {
            if (!before.get().request().equals(hash)) {
                throw HttpProblem.builder()
                        .withStatus(UNPROCESSABLE)
                        .withTitle("The key was used before")
                        .withDetail("Idempotency-Key was sent with another request before; take a new one")
                        .with("field", "Idempotency-Key")
                        .build();
            }
            return response(before.get());
        }
        Reply reply = reply(hash, change.get());
        repeated.keep(request.holder(), token.get(), reply);
        return response(reply);
    }

    private Reply reply(String hash, Outcome outcome) {
        try {
            byte[] body = outcome.body() == null ? new byte[0] : json.writeValueAsBytes(outcome.body());
            return new Reply(hash, outcome.status(), outcome.location(), outcome.etag(), body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Response response(Reply reply) {
        Response.ResponseBuilder response = Response.status(reply.status());
        if (reply.body().length > 0) {
            response.type(MediaType.APPLICATION_JSON_TYPE).entity(new String(reply.body(), StandardCharsets.UTF_8));
        }
        if (!reply.etag().isEmpty()) {
            response.header(HttpHeaders.ETAG, reply.etag());
        }
        return reply.location().isEmpty()
                ? response.build()
                : response.location(URI.create(url.base() + reply.location())).build();
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
