package org.claimbook.claim.desk.web;

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

import org.claimbook.claim.Change;
import org.claimbook.claim.InvalidFormException;
import org.claimbook.claim.desk.EditedName;
import org.claimbook.claim.desk.NameDesk;
import org.claimbook.http.DeskRequest;
import org.claimbook.http.ETags;
import org.claimbook.http.Form;
import org.claimbook.http.IdempotentRequests;
import org.claimbook.http.IdempotentRequests.Outcome;

/** What holds for topics, speakers and sources alike. Their ETag is a hash of what they say, as they have no revisions. */
@ApplicationScoped
class Names {
    private static final int TAG_LENGTH = 16;

    private final NameDesk desk;
    private final IdempotentRequests once;
    private final ObjectMapper json;

    Names(NameDesk desk, IdempotentRequests once, ObjectMapper json) {
        this.desk = desk;
        this.once = once;
        this.json = json;
    }

    <T, F> Response create(
            DeskRequest request,
            byte[] body,
            String kind,
            Function<String, Optional<F>> stored,
            BiFunction<ObjectNode, Change, EditedName<T>> put,
            Function<T, F> shown) {
        return once.reply(request, body, () -> {
            Form form = Form.read(body);
            String reason = form.reason(false);
            desk.lock();
            String slug = form.fields().path("slug").asText();
            EditedName<T> edited = form.done(() -> {
                if (stored.apply(slug).isPresent()) {
                    throw problem(Status.CONFLICT, "There is a " + kind + " '" + slug + "' already")
                            .build();
                }
                return put.apply(form.fields(), request.because(reason));
            });
            return outcome(Status.CREATED, "/api/v1/" + kind + "s/" + slug, shown.apply(edited.name()), edited);
        });
    }

    <T, F> Response revise(
            RevisionRequest request,
            byte[] body,
            String kind,
            String slug,
            Function<String, Optional<F>> stored,
            BiFunction<ObjectNode, Change, EditedName<T>> put,
            Function<T, F> shown) {
        return once.reply(request, body, () -> {
            String seen = request.required();
            Form form = Form.read(body);
            String reason = form.reason(true);
            desk.lock();
            F before = stored.apply(slug).orElseThrow(() -> ETags.unknown(kind, slug));
            if (!seen.equals("*") && !seen.equals(tag(before))) {
                throw problem(Status.PRECONDITION_FAILED, "Somebody else has changed the " + kind + " '" + slug + "'")
                        .with("stored", before)
                        .withHeader("ETag", tag(before))
                        .build();
            }
            // what is shown after a change and sent back unchanged
            form.fields().remove("broken");
            EditedName<T> edited = form.done(() -> put.apply(named(slug, form.fields()), request.because(reason)));
            return outcome(Status.OK, "", shown.apply(edited.name()), edited);
        });
    }

    /** The form, whose tag is the same for whoever reads it later, and what the change has broken. */
    private Outcome outcome(Status status, String location, Object form, EditedName<?> edited) {
        ObjectNode reply = json.valueToTree(form);
        reply.set("broken", json.valueToTree(edited.broken()));
        return new Outcome(status.getStatusCode(), location, tag(form), reply);
    }

    private static ObjectNode named(String slug, ObjectNode form) {
        if (!form.has("slug")) {
            form.put("slug", slug);
        }
        if (!form.path("slug").asText().equals(slug)) {
            throw new InvalidFormException("slug", "is not '" + slug + "': a slug never changes");
        }
        return form;
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
