package org.claimbook.audit;

import static org.eclipse.microprofile.openapi.annotations.enums.SchemaType.OBJECT;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonRawValue;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One change.
 *
 * @param at when it was made
 * @param actor who made it: name and visible part of a key, or "import"
 * @param action what was done, "PUBLISHED"
 * @param kind what it was done to: CLAIM, TOPIC, SPEAKER, SOURCE …
 * @param subject the slug of that
 * @param revision the revision that the change made, where there are revisions; the one before is the state before
 * @param reason why, in the words of who made it; may be empty
 * @param before the state before as JSON, where there are no revisions
 * @param after the state after as JSON, where there are no revisions
 */
@Schema(name = "AuditEntry")
public record AuditEntry(
        @Schema(examples = "2026-11-23T12:00:00Z") Instant at,
        @Schema(examples = "Ada Lovelace (0123456789ab)") String actor,
        @Schema(examples = "PUBLISHED") String action,
        @Schema(examples = "CLAIM") String kind,
        @Schema(examples = "fire-caused-by-cable") String subject,

        @Schema(description = "The revision that the change made; the one before it is the state before") @Nullable
        Integer revision,

        String reason,

        @Schema(type = OBJECT, description = "The state before, of what has no revisions") @JsonRawValue @Nullable
        String before,

        @Schema(type = OBJECT, description = "The state after, of what has no revisions") @JsonRawValue @Nullable
        String after) {}
