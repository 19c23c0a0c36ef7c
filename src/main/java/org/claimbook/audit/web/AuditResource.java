package org.claimbook.audit.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.List;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.claimbook.access.Roles;
import org.claimbook.audit.AuditEntry;
import org.claimbook.audit.AuditFilter;
import org.claimbook.audit.AuditTrail;
import org.claimbook.audit.AuditTrail.Position;
import org.claimbook.http.Problems;

/** Shows who changed what, when and why. */
@Path("/api/v1/audit")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.EDITOR)
@SecurityRequirement(name = "key")
@Tag(name = "Audit")
class AuditResource {
    private static final int DEFAULT_LIMIT = 50;
    private static final int MAX_LIMIT = 200;

    /** Databases know no others. */
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");

    private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

    private final AuditTrail trail;

    AuditResource(AuditTrail trail) {
        this.trail = trail;
    }

    @Schema(name = "AuditPage")
    @RegisterForReflection
    record AuditReply(
            List<AuditEntry> entries,

            @Schema(description = "The parameter after of the next page; null at the end") @Nullable
            String next) {}

    @GET
    @Operation(
            operationId = "audit",
            summary = "Who changed what, when and why",
            description = "The newest first. The trail can only be added to. Needs the role editor.")
    @APIResponse(
            responseCode = "200",
            description = "A page of the trail",
            content = @Content(schema = @Schema(implementation = AuditReply.class)))
    @APIResponse(responseCode = "400", description = "A parameter is wrong; field and violations say what")
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
            @Parameter(description = "next of the page before") @QueryParam("after") @Nullable String after,
            @Parameter(description = "1 to 200; 50 unless given") @QueryParam("limit") @Nullable String limit) {
        AuditFilter filter =
                new AuditFilter(kind, subject, actor, action, instant("from", from), instant("until", until));
        AuditTrail.Page page = trail.find(filter, position(after), limit(limit));
        return new AuditReply(page.entries(), page.next() == null ? null : text(page.next()));
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

    private static String text(Position position) {
        String text = position.at() + " " + position.number();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static @Nullable Position position(@Nullable String after) {
        if (after == null) {
            return null;
        }
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(after), StandardCharsets.UTF_8).split(" ", 2);
            return new Position(Instant.parse(parts[0]), Long.parseLong(parts[parts.length - 1]));
        } catch (DateTimeParseException | IllegalArgumentException e) {
            throw Problems.invalid("after", "is not what next of a page said: " + Problems.quoted(after));
        }
    }

    private static int limit(@Nullable String limit) {
        if (limit == null) {
            return DEFAULT_LIMIT;
        }
        if (!limit.matches("[0-9]{1,3}") || Integer.parseInt(limit) < 1 || Integer.parseInt(limit) > MAX_LIMIT) {
            throw Problems.invalid("limit", "is not a number from 1 to 200: " + Problems.quoted(limit));
        }
        return Integer.parseInt(limit);
    }
}
