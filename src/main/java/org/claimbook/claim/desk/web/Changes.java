package org.claimbook.claim.desk.web;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.claimbook.claim.gate.BrokenQuestion;

/** What is sent to change something, and what comes back, for the description of the API: the thing itself, why, and what breaks. */
final class Changes {
    private Changes() {}

    /** Why something is done. */
    @Schema(name = "Reason")
    record Reason(
            @Schema(required = true, maxLength = 2000, examples = "Two sources agree")
            String reason) {}

    /** Why something is made, which may go without saying. */
    @Schema(name = "Remark")
    record Remark(@Schema(maxLength = 2000) String reason) {}

    /** Which claim something is about. */
    @Schema(name = "AboutClaim")
    record AboutClaim(
            @Schema(required = true, description = "Slug of the claim", examples = "fire-caused-by-cable")
            String claim) {}

    /** What a change breaks. */
    @Schema(name = "Broken")
    record Broken(
            @Schema(description = "Golden questions of any claim that are not answered as they should be since")
            List<BrokenQuestion> broken) {}

    @Schema(
            name = "NewClaim",
            allOf = {ClaimForm.class, Remark.class})
    static final class NewClaim {}

    @Schema(
            name = "ClaimChange",
            allOf = {ClaimForm.class, Reason.class})
    static final class OfClaim {}

    @Schema(
            name = "StatementChange",
            allOf = {ClaimForm.StatementForm.class, Reason.class})
    static final class OfStatement {}

    @Schema(
            name = "NewStatement",
            allOf = {AboutClaim.class, ClaimForm.StatementForm.class, Reason.class})
    static final class NewStatement {}

    @Schema(
            name = "AssessmentChange",
            allOf = {ClaimForm.AssessmentForm.class, Reason.class})
    static final class OfAssessment {}

    @Schema(
            name = "NewAssessment",
            allOf = {AboutClaim.class, ClaimForm.AssessmentForm.class, Reason.class})
    static final class NewAssessment {}

    @Schema(
            name = "NewTopic",
            allOf = {TopicResource.TopicForm.class, Remark.class})
    static final class NewTopic {}

    @Schema(
            name = "TopicChange",
            allOf = {TopicResource.TopicForm.class, Reason.class})
    static final class OfTopic {}

    @Schema(
            name = "TopicReply",
            allOf = {TopicResource.TopicForm.class, Broken.class})
    static final class TopicReply {}

    @Schema(
            name = "NewSpeaker",
            allOf = {SpeakerResource.SpeakerForm.class, Remark.class})
    static final class NewSpeaker {}

    @Schema(
            name = "SpeakerChange",
            allOf = {SpeakerResource.SpeakerForm.class, Reason.class})
    static final class OfSpeaker {}

    @Schema(
            name = "SpeakerReply",
            allOf = {SpeakerResource.SpeakerForm.class, Broken.class})
    static final class SpeakerReply {}

    @Schema(
            name = "NewSource",
            allOf = {SourceResource.SourceForm.class, Remark.class})
    static final class NewSource {}

    @Schema(
            name = "SourceChange",
            allOf = {SourceResource.SourceForm.class, Reason.class})
    static final class OfSource {}

    @Schema(
            name = "SourceReply",
            allOf = {SourceResource.SourceForm.class, Broken.class})
    static final class SourceReply {}
}
