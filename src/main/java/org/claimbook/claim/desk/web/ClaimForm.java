package org.claimbook.claim.desk.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jakarta.ws.rs.core.Response.Status;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.claimbook.claim.Assessment;
import org.claimbook.claim.Claim;
import org.claimbook.claim.ClaimStatus;
import org.claimbook.claim.GoldenQuestion;
import org.claimbook.claim.Phrasing;
import org.claimbook.claim.Source;
import org.claimbook.claim.Speaker;
import org.claimbook.claim.Stance;
import org.claimbook.claim.Statement;
import org.claimbook.claim.Translation;
import org.claimbook.claim.Verdict;
import org.claimbook.claim.desk.Edited;
import org.claimbook.claim.gate.BrokenQuestion;
import org.claimbook.http.ETags;
import org.claimbook.http.IdempotentRequests.Outcome;

/** A claim as editors write it, as in fact files; what is sent back unchanged changes nothing. */
@Schema(name = "ClaimForm")
record ClaimForm(
        @Schema(required = true, examples = "fire-caused-by-cable")
        String slug,

        @Schema(required = true, description = "Slug of a topic in the store", examples = "harbour-fire")
        String topic,

        @Schema(required = true, description = "The proposition as one declarative sentence", maxLength = 2000)
        String text,

        @Schema(description = "ISO 639-1 code of the text", defaultValue = "en")
        String language,

        @Schema(description = "Only told; changed by publish, retract and merge")
        ClaimStatus status,

        @Schema(description = "Slugs of who and what the claim is about")
        List<String> entities,

        @Schema(description = "Questions and wordings that mean the same, by language")
        Map<String, List<String>> phrasings,

        @Schema(
                description =
                        "By language: the claim's text, the texts of statements by their slugs, the summaries of assessments"
                                + " by their revisions, and links of via by what they are")
        Map<String, Translation.Of> translations,

        @Schema(
                description =
                        "Only told; by language the translations that are older than what they translate, which readers are"
                                + " not shown until they are changed: text, statement SLUG, summary REVISION")
        Map<String, List<String>> outdated,

        @Schema(description = "In editorial order") List<StatementForm> statements,

        @Schema(description = "Oldest first; those that are stored cannot be changed, only added to. May be left out")
        List<AssessmentForm> assessments,

        GoldenForm golden,

        @Schema(description = "Only told; the ETag has it too")
        int revision,

        @Schema(description = "Only told; slug of the claim that stands for this one") @Nullable
        String mergedInto,

        @Schema(
                description = "Only told, after a change: golden questions of any claim that are not answered as they"
                        + " should be since")
        List<BrokenQuestion> broken,

        @Schema(
                description =
                        "Only told, after a change: whether another editor has to approve it first, so that readers"
                                + " do not see it yet")
        boolean proposed) {

    /** What was said about the claim. */
    @Schema(name = "StatementForm")
    record StatementForm(
            @Schema(required = true, description = "Unique within the claim", examples = "harbour-master")
            String slug,

            @Schema(required = true, description = "Slug of a speaker in the store", examples = "harbour-master")
            String speaker,

            @Schema(required = true) Stance stance,

            @Schema(required = true, examples = "It was a cable, nothing else.")
            String text,

            @Schema(description = "Whether text is verbatim")
            boolean quote,

            @Nullable LocalDate saidOn,
            String place,

            @Schema(description = "Through whom it is known, from the speaker outwards")
            List<String> via,

            @Schema(description = "Slugs of sources in the store; needed to publish, unless unsourced says why not")
            List<String> sources,

            @Schema(description = "Why there is no source") @Nullable
            String unsourced) {}

    /** A dated verdict. */
    @Schema(name = "AssessmentForm")
    record AssessmentForm(
            @Schema(required = true) Verdict verdict,

            @Schema(required = true, examples = "The inquiry agrees.")
            String summary,

            @Schema(description = "Needed to publish, unless unattributed says why not", examples = "Harbour News")
            String assessor,

            @Schema(
                    required = true,
                    description =
                            "The day whose knowledge the verdict reflects; null only where an import could not tell it")
            @Nullable
            LocalDate asOf,

            @Schema(description = "Slugs of sources in the store")
            List<String> sources,

            @Schema(description = "Why no assessor is named") @Nullable
            String unattributed,

            @Schema(description = "Only told") int revision) {}

    /** Questions that tell whether matching still works. */
    @Schema(name = "GoldenForm")
    record GoldenForm(
            @Schema(description = "Questions that the claim has to answer")
            List<String> match,

            @Schema(description = "Questions that the claim must not answer")
            List<String> noMatch) {}

    static ClaimForm of(Claim claim) {
        return of(new Edited(claim, List.of(), false));
    }

    static Outcome done(Edited edited) {
        int status = (edited.proposed() ? Status.ACCEPTED : Status.OK).getStatusCode();
        return new Outcome(status, "", ETags.of(edited.claim()), of(edited));
    }

    static ClaimForm of(Edited edited) {
        Claim claim = edited.claim();
        return new ClaimForm(
                claim.slug(),
                claim.topic().slug(),
                claim.text(),
                claim.language(),
                claim.status(),
                claim.entities().stream().map(Speaker::slug).toList(),
                claim.phrasings().stream()
                        .collect(Collectors.groupingBy(
                                Phrasing::language,
                                TreeMap::new,
                                Collectors.mapping(Phrasing::text, Collectors.toList()))),
                Translation.byLanguage(claim.translations()),
                claim.outdatedTranslations().stream()
                        .collect(Collectors.groupingBy(
                                Translation::language,
                                TreeMap::new,
                                Collectors.mapping(Translation::part, Collectors.toList()))),
                claim.statements().stream().map(ClaimForm::of).toList(),
                claim.assessments().stream().map(ClaimForm::of).toList(),
                new GoldenForm(golden(claim, true), golden(claim, false)),
                claim.revision(),
                claim.mergedInto(),
                edited.broken(),
                edited.proposed());
    }

    private static StatementForm of(Statement statement) {
        return new StatementForm(
                statement.slug(),
                statement.speaker().slug(),
                statement.stance(),
                statement.text(),
                statement.quote(),
                statement.saidOn(),
                statement.place(),
                statement.via(),
                statement.sources().stream().map(Source::slug).toList(),
                statement.unsourced());
    }

    private static AssessmentForm of(Assessment assessment) {
        return new AssessmentForm(
                assessment.verdict(),
                assessment.summary(),
                assessment.assessor(),
                assessment.asOf(),
                assessment.sources().stream().map(Source::slug).toList(),
                assessment.unattributed(),
                assessment.revision());
    }

    private static List<String> golden(Claim claim, boolean matches) {
        return claim.golden().stream()
                .filter(question -> question.matches() == matches)
                .map(GoldenQuestion::text)
                .toList();
    }
}
