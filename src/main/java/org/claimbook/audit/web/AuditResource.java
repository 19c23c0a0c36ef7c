package org.claimbook.audit.web;

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

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.claimbook.access.Roles;
import org.claimbook.audit.AuditEntry;
import org.claimbook.audit.AuditFilter;
import org.claimbook.audit.AuditTrail;
import org.claimbook.audit.AuditTrail.Position;
import org.claimbook.http.PageRequest;
import org.claimbook.http.Problems;

/** Shows who changed what, when and why. */
@Path("/api/v1/audit")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.EDITOR)
@SecurityRequirement(name = "key")
@Tag(name = "Audit")
class AuditResource {
    /** Databases know no others. */
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");

    private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

    private final AuditTrail trail;

    AuditResource(AuditTrail trail) {
        this.trail = trail;
    }

    @Schema(name = "AuditPage")
    record AuditReply(
            List<AuditEntry> entries,

            @Schema(description = "The parameter after of the next page; null at the end") @Nullable
            String next) {}

    @GET
    @Operation(
            operationId = "audit",
            summary = "Who changed what, when and why",
            description = "The newest first. The trail can only be added to. Needs the role editor.")
    public AuditReply audit(
            @Parameter(
                            description = "CLAIM, TOPIC, SPEAKER, SOURCE, QUESTION of the queue, KEY or WEBHOOK",
                            example = "CLAIM")
                    @QueryParam("kind")
                    @Nullable
                    String kind,
            @Parameter(description = "Slug or number of what was changed", example = "fire-caused-by-cable")
                    @QueryParam("subject")
                    @Nullable
                    String subject,
            @Parameter(description = "Who changed it, as entries have it", example = "import")
                    @QueryParam("actor")
                    @Nullable
                    String actor,
            @Parameter(description = "What was done", example = "PUBLISHED") @QueryParam("action") @Nullable
                    String action,
            @Parameter(description = "Not before", example = "2026-11-01T00:00:00Z") @QueryParam("from") @Nullable
                    String from,
            @Parameter(description = "Before", example = "2026-12-01T00:00:00Z") @QueryParam("until") @Nullable
                    String until,
            @BeanParam PageRequest request) {
        AuditFilter filter =
                new AuditFilter(kind, subject, actor, action, instant("from", from), instant("until", until));
        AuditTrail.Page page = trail.find(filter, position(request), request.limit());
        return new AuditReply(
                page.entries(),
                page.next() == null
                        ? null
                        : PageRequest.next(page.next().at() + " " + page.next().number()));
    }

    private static @Nullable Instant instant(String field, @Nullable String value) {
        try {
            if (value == null) {
                return null;
            }
            Instant moment = Instant.parse(value);
            if (moment.isBefore(FIRST) || moment.isAfter(LAST)) {
                throw wrong(field, value);
            }
            return moment;
        } catch (DateTimeParseException e) {
            throw wrong(field, value);
        }
    }

    private static RuntimeException wrong(String field, String value) {
        return Problems.invalid(field, "is not a moment of the form 2026-11-01T00:00:00Z: " + Problems.quoted(value));
    }

    private static @Nullable Position position(PageRequest request) {
        String[] parts = request.after().split(" ", 2);
        try {
            return parts[0].isEmpty()
                    ? null
                    : new Position(Instant.parse(parts[0]), Long.parseLong(parts[parts.length - 1]));
        } catch (DateTimeParseException | IllegalArgumentException e) {
            throw request.notOurs();
        }
    }
}
