package org.claimbook.conversation.queue.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.claimbook.http.Form;

/** What editors send of a question of the queue, besides the reason; the description of the API says what goes together. */
final class DecisionForms {
    private DecisionForms() {}

    @Schema(name = "QueueTarget")
    record TargetForm(
            @Schema(required = true, description = "Slug of the published claim that the question means")
            @NotNull
            @Pattern(regexp = Form.SLUG, message = "is not a slug")
            String claim) {}

    @Schema(name = "QueueBeginning")
    record BeginningForm(
            @Schema(required = true, ref = "ClaimForm") @NotNull
            ObjectNode claim) {}

    @Schema(name = "QuestionLanguage")
    record LanguageForm(
            @Schema(
                    description =
                            "Of the question, ISO 639-1; the one that its words show unless given, else the claim's",
                    examples = "en")
            @Pattern(regexp = "[a-z]{2}", message = "is not a two-letter code")
            @Nullable
            String language) {}

    @Schema(name = "FileWords")
    record WordsForm(
            @Schema(
                    required = true,
                    description = "What the file claims, as a question or a statement",
                    examples = "Does the picture show the fire of Norrby?")
            @NotNull
            String words) {}

    @Schema(name = "QueueAssignment")
    record AssignmentForm(
            @Schema(
                    description = "Name as it stands in the audit trail; null or left out for nobody",
                    examples = "Ada (0123456789ab)")
            @Pattern(regexp = "\\P{Cntrl}{0,300}", message = "has control characters or more than 300 characters")
            @Nullable
            String assignee) {}

    @Schema(name = "QueueComment")
    record CommentForm(
            @Schema(required = true, maxLength = Form.LONGEST_REASON, examples = "I have asked the harbour master")
            @NotNull
            @Pattern(regexp = Form.REASON, message = Form.NO_REASON)
            @Size(max = Form.LONGEST_REASON, message = Form.NO_REASON)
            String text) {}
}
