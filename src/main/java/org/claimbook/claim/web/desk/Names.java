package org.claimbook.claim.web.desk;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkiverse.resteasy.problem.HttpProblem;

import org.claimbook.answer.web.Problems;
import org.claimbook.claim.Change;
import org.claimbook.claim.NameDesk;
import org.claimbook.claim.web.desk.Once.Outcome;

/** What holds for topics, speakers and sources alike. Their ETag is a hash of what they say, as they have no revisions. */
@ApplicationScoped
class Names {
    private static final int TAG_LENGTH = 16;

    private final NameDesk desk;
    private final Once once;
    private final ObjectMapper json;

    Names(NameDesk desk, Once once, ObjectMapper json) {
        this.desk = desk;
        this.once = once;
        this.json = json;
    }

    <F> Response create(
            DeskRequest request,
            byte[] body,
            String kind,
            Function<String, Optional<F>> stored,
            BiFunction<ObjectNode, Change, F> put) {
        return once.reply(request, body, () -> {
            ObjectNode form = Bodies.object(body);
            String reason = Bodies.reason(form, false);
            desk.lock();
            String slug = form.path("slug").asText();
            if (stored.apply(slug).isPresent()) {
                throw problem(Status.CONFLICT, "There is a " + kind + " '" + slug + "' already")
                        .build();
            }
            F now = put.apply(form, request.because(reason));
            return new Outcome(Status.CREATED.getStatusCode(), "/api/v1/" + kind + "s/" + slug, tag(now), now);
        });
    }

    <F> Response revise(
            RevisionRequest request,
            byte[] body,
            String kind,
            String slug,
            Function<String, Optional<F>> stored,
            BiFunction<ObjectNode, Change, F> put) {
        return once.reply(request, body, () -> {
            String seen = request.required();
            ObjectNode form = Bodies.object(body);
            String reason = Bodies.reason(form, true);
            desk.lock();
            F before = stored.apply(slug).orElseThrow(() -> Tags.unknown(kind, slug));
            if (!seen.equals("*") && !seen.equals(tag(before))) {
                throw problem(Status.PRECONDITION_FAILED, "Somebody else has changed the " + kind + " '" + slug + "'")
                        .with("stored", before)
                        .withHeader("ETag", tag(before))
                        .build();
            }
            if (!form.has("slug")) {
                form.put("slug", slug);
            }
            if (!form.path("slug").asText().equals(slug)) {
                throw Problems.invalid("slug", "is not '" + slug + "': a slug never changes");
            }
            F now = put.apply(form, request.because(reason));
            return new Outcome(Status.OK.getStatusCode(), "", tag(now), now);
        });
    }

    String tag(Object form) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(json.writeValueAsString(form).getBytes(StandardCharsets.UTF_8));
            return "\"" + HexFormat.of().formatHex(hash).substring(0, TAG_LENGTH) + "\"";
        } catch (NoSuchAlgorithmException | JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static HttpProblem.Builder problem(Status status, String detail) {
        return HttpProblem.builder()
                .withStatus(status)
                .withTitle(
                        status == Status.CONFLICT ? "That does not go with what is stored" : "Somebody else was faster")
                .withDetail(detail);
    }
}
