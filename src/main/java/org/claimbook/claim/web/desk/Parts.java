package org.claimbook.claim.web.desk;

import java.util.function.BiFunction;
import java.util.function.Supplier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.security.identity.SecurityIdentity;

import org.claimbook.access.Roles;
import org.claimbook.claim.About;
import org.claimbook.claim.Change;
import org.claimbook.claim.ClaimStatus;
import org.claimbook.claim.web.desk.Once.Outcome;

/** What holds for statements and assessments alike. */
@ApplicationScoped
class Parts {
    private final Once once;
    private final SecurityIdentity holder;

    Parts(Once once, SecurityIdentity holder) {
        this.once = once;
        this.holder = holder;
    }

    /** A part after a change of its claim. */
    record Changed(About about, String id, Object reply) {}

    /** Makes a part of the claim of that slug. */
    interface Making {
        Changed of(String claim, ObjectNode form, Change change);
    }

    About.Filter filter(PartFilter filter) {
        return new About.Filter(filter.claim, filter.topic, filter.source, !holder.hasRole(Roles.READER));
    }

    boolean isReadable(About about) {
        return about.status() == ClaimStatus.PUBLISHED || holder.hasRole(Roles.READER);
    }

    Response created(String folder, RevisionRequest request, byte[] body, Making making) {
        return once(request, body, () -> {
            Form form = Form.read(body);
            String reason = form.reason(true);
            String claim = form.slug("claim");
            Changed made = form.done(() -> making.of(claim, form.fields(), request.because(reason)));
            return new Outcome(
                    Status.CREATED.getStatusCode(),
                    folder + made.id(),
                    Tags.of(made.about().revision()),
                    made.reply());
        });
    }

    Response changed(RevisionRequest request, byte[] body, BiFunction<ObjectNode, Change, Changed> change) {
        return once(request, body, () -> {
            Form form = Form.read(body);
            String reason = form.reason(true);
            // what is shown and sent back unchanged
            form.fields().remove("id");
            form.fields().remove("about");
            form.fields().remove("broken");
            Changed made = form.done(() -> change.apply(form.fields(), request.because(reason)));
            return new Outcome(
                    Status.OK.getStatusCode(), "", Tags.of(made.about().revision()), made.reply());
        });
    }

    Response once(RevisionRequest request, byte[] body, Supplier<Outcome> change) {
        return once.reply(request, body, change);
    }
}
