package org.claimbook.verdict;

import java.time.Instant;
import java.time.LocalDate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.claimbook.claim.Verdict;

/** A change of a verdict as JSON, as subscribers get it. */
@Schema(name = "VerdictEvent")
public record VerdictEvent(
        @Schema(
                description =
                        "verdict.published, verdict.changed, verdict.revised (the same verdict, explained anew) or"
                                + " verdict.withdrawn",
                examples = "verdict.changed")
        String type,

        @Schema(description = "When the service noticed") Instant timestamp,

        Data data) {

    /** What changed. */
    @Schema(name = "VerdictEventData")
    public record Data(
            @Schema(description = "Counts up without gaps") long number,

            @Schema(description = "Id of the claim", examples = "ukraine-targeted-putin-residence")
            String claim,

            @Schema(description = "The claim's words; null where it is not published any more") @Nullable
            String text,

            @Schema(
                    description = "Page of the claim",
                    examples = "https://facts.example/claims/ukraine-targeted-putin-residence")
            String url,

            @Schema(description = "Id of the topic") String topic,

            int revision,

            @Schema(description = "Null where there was none") @Nullable
            Verdict before,

            @Schema(description = "Null where it was withdrawn") @Nullable
            Verdict verdict,

            @Schema(description = "Null where it was withdrawn") @Nullable
            String summary,

            @Nullable String assessor,
            @Nullable LocalDate asOf) {}
}
