package org.claimbook.desk;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.jspecify.annotations.Nullable;

import org.claimbook.access.Key;
import org.claimbook.access.Keys;
import org.claimbook.access.Roles;
import org.claimbook.audit.AuditEntry;
import org.claimbook.audit.AuditFilter;
import org.claimbook.audit.AuditTrail;
import org.claimbook.desk.session.Visit;
import org.claimbook.desk.session.Visits;
import org.claimbook.http.PageRequest;

/** Shows who has changed what, and which keys there are. */
@Path("/desk")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@RolesAllowed(Roles.EDITOR)
class AuditPage {
    private final AuditTrail trail;
    private final Keys keys;
    private final Visits visits;

    AuditPage(AuditTrail trail, Keys keys, Visits visits) {
        this.trail = trail;
        this.keys = keys;
        this.visits = visits;
    }

    @CheckedTemplate(basePath = "desk")
    static class Templates {
        private Templates() {}

        static native TemplateInstance audit(
                Visit visit, List<AuditEntry> entries, String subject, String actor, String next);

        static native TemplateInstance keys(Visit visit, List<Key> keys);
    }

    @GET
    @Path("audit")
    public String audit(
            @QueryParam("subject") @Nullable String subject,
            @QueryParam("actor") @Nullable String actor,
            @BeanParam PageRequest request) {
        String about = Written.plain(subject);
        String by = Written.plain(actor);
        AuditFilter filter =
                new AuditFilter(null, about.isEmpty() ? null : about, by.isEmpty() ? null : by, null, null, null);
        AuditTrail.Page page = trail.find(filter, position(request), request.limit());
        String next = page.next() == null
                ? ""
                : "/desk/audit?subject=" + Written.encoded(about) + "&actor=" + Written.encoded(by) + "&after="
                        + PageRequest.next(page.next().at() + " " + page.next().number());
        return Visits.shown(Templates.audit(visits.now(), page.entries(), about, by, next));
    }

    private static AuditTrail.@Nullable Position position(PageRequest request) {
        String[] parts = request.after().split(" ", 2);
        try {
            return parts[0].isEmpty()
                    ? null
                    : new AuditTrail.Position(Instant.parse(parts[0]), Long.parseLong(parts[parts.length - 1]));
        } catch (DateTimeParseException | NumberFormatException e) {
            throw request.notOurs();
        }
    }

    @GET
    @Path("keys")
    @RolesAllowed(Roles.OPERATOR)
    public String keys() {
        return Visits.shown(Templates.keys(visits.now(), keys.all()));
    }
}
