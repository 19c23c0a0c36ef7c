package org.claimbook.claim.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.claimbook.claim.ChangeKind;
import org.claimbook.claim.ClaimStatus;
import org.claimbook.claim.Verdict;

/** The history of a claim as JSON. */
@Schema(name = "History")
record HistoryReply(
        @Schema(description = "The newest first") List<Entry> revisions,

        @Schema(description = "The parameter before of the next page; null at the end") @Nullable
        Integer next) {

    @Schema(name = "HistoryEntry")
    record Entry(
            int revision,
            Instant recordedAt,

            @Schema(description = "Who made the change; null without a key") @Nullable
            String actor,

            ChangeKind action,
            String reason,
            ClaimStatus status,

            @Schema(description = "Null unless another verdict is current since") @Nullable
            VerdictChange verdict,

            @Schema(
                    description =
                            "Fields that say something else: text, topic, entities, phrasings, translations, statements,"
                                    + " assessments, golden …",
                    examples = "[\"statements\"]")
            List<String> changed,

            @Schema(description = "Slugs of statements that came in")
            List<String> statementsAdded,

            @Schema(description = "Slugs of statements that say something else")
            List<String> statementsRevised,

            @Schema(description = "Slugs of statements that were taken out")
            List<String> statementsRemoved,

            @Schema(description = "Page that shows exactly this revision")
            String permalink) {}

    @Schema(name = "VerdictChange")
    record VerdictChange(
            @Schema(description = "Null where there was none") @Nullable
            Verdict from,

            Verdict to,

            @Schema(description = "Left out where the date is unknown")
            @JsonInclude(JsonInclude.Include.NON_NULL)
            @Nullable
            LocalDate asOf,

            String summary,
            String assessor) {}
}
