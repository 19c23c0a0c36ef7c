package org.claimbook.claim.desk.web;

import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.security.identity.SecurityIdentity;
import org.jspecify.annotations.Nullable;

import org.claimbook.access.Roles;
import org.claimbook.claim.About;
import org.claimbook.claim.Change;
import org.claimbook.claim.ClaimStatus;
import org.claimbook.claim.desk.Edited;
import org.claimbook.http.ETags;
import org.claimbook.http.IdempotentRequests;
import org.claimbook.http.IdempotentRequests.Outcome;

/** What holds for statements and assessments alike. */
@ApplicationScoped
class Parts {
    private final IdempotentRequests once;
    private final SecurityIdentity holder;

    Parts(IdempotentRequests once, SecurityIdentity holder) {
        this.once = once;
        this.holder = holder;
    }

    /** A part after a change of its claim. */
    record Changed(About about, String id, Object reply) {}

    /** Makes a part of the claim of that slug. */
    interface Making {
        Changed of(String claim, @Nullable Integer seen, ObjectNode form, Change change);
    }

    /** Changes a part. */
    interface Changing {
        Changed of(@Nullable Integer seen, ObjectNode form, Change change);
    }

    About.Filter filter(PartFilter filter) {
        return new About.Filter(filter.claim, filter.topic, filter.source, !holder.hasRole(Roles.READER));
    }

    boolean isReadable(About about) {
        return about.status() == ClaimStatus.PUBLISHED || holder.hasRole(Roles.READER);
    }

    Response created(String folder, RevisionRequest request, byte[] body, Making making) {
        return once.reply(request, body, () -> {
            SentChange sent = request.read(body);
            String claim = sent.form().slug("claim");
            Changed made = sent.done((seen, change) -> making.of(claim, seen, sent.fields(), change));
            return new Outcome(
                    Status.CREATED.getStatusCode(),
                    folder + made.id(),
                    ETags.of(made.about().revision()),
                    made.reply());
        });
    }

    Response changed(RevisionRequest request, byte[] body, Changing changing) {
        return once.reply(request, body, () -> {
            SentChange sent = request.read(body);
            // what is shown and sent back unchanged
            sent.fields().remove(List.of("id", "about", "broken"));
            Changed made = sent.done((seen, change) -> changing.of(seen, sent.fields(), change));
            return new Outcome(
                    Status.OK.getStatusCode(), "", ETags.of(made.about().revision()), made.reply());
        });
    }

    /** @param reason why the part is taken out of its claim */
    Response removed(RevisionRequest request, @Nullable String reason, SentChange.Making<Edited> removing) {
        return once.reply(request, new byte[0], () -> {
            Edited edited = request.read(reason).done(removing);
            return new Outcome(Status.OK.getStatusCode(), "", ETags.of(edited.claim()), ClaimForm.of(edited));
        });
    }
}
