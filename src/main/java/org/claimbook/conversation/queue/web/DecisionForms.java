package org.claimbook.conversation.queue.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.claimbook.http.Form;

/** What editors send of a question of the queue. */
final class DecisionForms {
    private static final String OF_THE_QUESTION =
            "Of the question, ISO 639-1; the one that its words show unless given, else the claim's";
    private static final String NO_LANGUAGE = "is not a two-letter code";

    private DecisionForms() {}

    @Schema(name = "QueueLink")
    record LinkForm(
            @Schema(required = true, description = "Slug of the published claim that the question means")
            @NotNull
            @Pattern(regexp = Form.SLUG, message = "is not a slug")
            String claim,

            @Schema(description = OF_THE_QUESTION, examples = "en")
            @Pattern(regexp = "[a-z]{2}", message = NO_LANGUAGE)
            @Nullable
            String language,

            @Pattern(regexp = Form.REASON, message = Form.NO_REASON)
            @Size(max = Form.LONGEST_REASON, message = Form.NO_REASON)
            @Nullable
            String reason) {}

    @Schema(name = "QueueDraft")
    record DraftForm(
            @Schema(required = true, ref = "ClaimForm") @NotNull
            ObjectNode claim,

            @Schema(description = OF_THE_QUESTION, examples = "en")
            @Pattern(regexp = "[a-z]{2}", message = NO_LANGUAGE)
            @Nullable
            String language,

            @Pattern(regexp = Form.REASON, message = Form.NO_REASON)
            @Size(max = Form.LONGEST_REASON, message = Form.NO_REASON)
            @Nullable
            String reason) {}

    @Schema(name = "QueueDismissal")
    record DismissalForm(
            @Schema(required = true, maxLength = Form.LONGEST_REASON, examples = "A private matter")
            String reason) {}

    @Schema(name = "QueueWords")
    record WordsForm(
            @Schema(
                    required = true,
                    description = "What the file claims, as a question or a statement",
                    examples = "Does the picture show the fire of Norrby?")
            @NotNull
            String words,

            @Pattern(regexp = Form.REASON, message = Form.NO_REASON)
            @Size(max = Form.LONGEST_REASON, message = Form.NO_REASON)
            @Nullable
            String reason) {}

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
