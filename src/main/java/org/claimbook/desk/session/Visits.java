package org.claimbook.desk.session;

import java.net.URI;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import org.jspecify.annotations.Nullable;

import org.claimbook.access.Roles;
import org.claimbook.claim.Change;
import org.claimbook.claim.InvalidFormException;
import org.claimbook.claim.RefusedChangeException;
import org.claimbook.claim.gate.ApprovalConfig;
import org.claimbook.http.Problems;

/** The request to the desk that is being answered. */
@RequestScoped
public class Visits {
    private final CurrentVertxRequest current;
    private final Sessions sessions;
    private final SecurityIdentity holder;
    private final ApprovalConfig approval;

    Visits(CurrentVertxRequest current, Sessions sessions, SecurityIdentity holder, ApprovalConfig approval) {
        this.approval = approval;
        this.current = current;
        this.sessions = sessions;
        this.holder = holder;
    }

    /** Who it is. */
    public Visit now() {
        String token =
                sessions.of(current.getCurrent().request()).map(sessions::token).orElse("");
        return new Visit(holder.getPrincipal().getName(), holder.hasRole(Roles.OPERATOR), approval.required(), token);
    }

    /**
     * What a form of one of our pages has sent.
     *
     * @throws org.claimbook.http.HttpProblem 403 for anything else, so that no other page makes an editor's browser act
     */
    public Posted posted(byte[] body) {
        Posted posted = Posted.read(body);
        require(posted.text("token"));
        return posted;
    }

    /** The same of a form that was read already. */
    public void require(@Nullable String token) {
        boolean ours = sessions.of(current.getCurrent().request())
                .filter(session -> sessions.isToken(session, token))
                .isPresent();
        if (!ours) {
            throw Problems.of(
                    Status.FORBIDDEN,
                    "Nothing was stored",
                    "What was sent does not come from a page of this session. Open the page again in another tab, copy"
                            + " what you have typed, and send it from there");
        }
    }

    /** A page as it is sent. */
    public static String shown(TemplateInstance page) {
        return page.setLocale(Locale.ENGLISH).render();
    }

    /**
     * Goes on to another page when something is done.
     *
     * @param doing does it, and gives the path of that page
     * @param again the same page once more, with why nothing was done
     */
    public static Response done(Supplier<String> doing, UnaryOperator<String> again) {
        try {
            return Response.seeOther(URI.create(doing.get())).build();
        } catch (InvalidFormException | RefusedChangeException e) {
            return Response.status(Status.CONFLICT)
                    .entity(again.apply(String.valueOf(e.getMessage())))
                    .build();
        }
    }

    /** A change that they make, for that reason. */
    public Change because(String reason) {
        return new Change(holder.getPrincipal().getName(), reason);
    }
}
