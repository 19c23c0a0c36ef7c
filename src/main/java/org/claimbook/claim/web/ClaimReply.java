package org.claimbook.claim.web;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.claimbook.claim.ClaimStatus;
import org.claimbook.claim.EntityKind;
import org.claimbook.claim.Stance;
import org.claimbook.claim.Translation;
import org.claimbook.claim.Verdict;

/** A claim as JSON, with all that is stored about it. */
@Schema(name = "Claim")
public record ClaimReply(
        String id,
        String text,

        @Schema(description = "ISO 639-1 code of text", examples = "en")
        String language,

        String url,
        ClaimStatus status,

        @Schema(description = "Number of the claim's last change")
        long change,

        @Schema(description = "How often the claim changed since it came into the store", examples = "3")
        int revision,

        @Schema(
                description = "Page that shows exactly this revision, also over REST below /api/v1",
                examples = "https://facts.example/claims/ukraine-targeted-putin-residence/revisions/3")
        String permalink,

        TopicReply topic,
        List<NameReply> entities,

        @Schema(description = "Questions and wordings that mean the same, by language")
        Map<String, List<String>> phrasings,

        @Schema(
                description =
                        "By language: the claim's text, the texts of statements by their ids, the summaries of assessments"
                                + " by their revisions, and links of via by what they are; without those that are older than"
                                + " what they translate")
        Map<String, Translation.Of> translations,

        @Schema(description = "The assessment on the day asked for; null where there was none") @Nullable
        AssessmentReply assessment,

        @Schema(description = "All assessments, oldest first")
        List<AssessmentReply> assessments,

        @Schema(description = "In editorial order") List<StatementReply> statements) {

    @Schema(name = "Topic")
    record TopicReply(String id, String title) {}

    @Schema(name = "Name")
    record NameReply(
            String id,
            String name,
            EntityKind kind,
            String role,

            @Schema(description = "Whether verbs behind name are in the plural: \"officials deny it\"")
            boolean several) {}

    @Schema(name = "Assessment")
    record AssessmentReply(
            int revision,
            Verdict verdict,
            String summary,

            @Schema(
                    description =
                            "Of summary, where that is the translation that was asked for; else the claim is stored in it")
            @JsonInclude(JsonInclude.Include.NON_NULL)
            @Nullable
            String language,

            String assessor,

            @Schema(description = "Left out where the date is unknown")
            @JsonInclude(JsonInclude.Include.NON_NULL)
            @Nullable
            LocalDate asOf,

            List<SourceReply> sources,

            @Schema(description = "Why no assessor is named, where none is") @Nullable
            String unattributed) {}

    @Schema(name = "Statement")
    record StatementReply(
            String id,
            NameReply speaker,
            Stance stance,
            String text,

            @Schema(
                    description =
                            "Of text, where that is the translation that was asked for; else the claim is stored in it")
            @JsonInclude(JsonInclude.Include.NON_NULL)
            @Nullable
            String language,

            @Schema(description = "Whether text is verbatim")
            boolean quote,

            @Nullable LocalDate saidOn,
            String place,

            @Schema(description = "Through whom it is known, from the speaker outwards")
            List<String> via,

            List<SourceReply> sources,

            @Schema(description = "Why there is no source, where there is none") @Nullable
            String unsourced) {}

    @Schema(name = "Source")
    record SourceReply(
            String id,
            String publisher,
            String title,
            @Nullable URI url,
            @Nullable LocalDate publishedOn,
            @Nullable URI archivedUrl) {}
}
