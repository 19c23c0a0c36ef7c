package org.claimbook.answer.web;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.claimbook.answer.AnswersQuestion;
import org.claimbook.answer.Outcome;
import org.claimbook.claim.Claim;
import org.claimbook.claim.Stance;
import org.claimbook.claim.Verdict;
import org.claimbook.http.PublicUrl;
import org.claimbook.matching.reading.Intent;
import org.claimbook.matching.reading.Polarity;

/**
 * The answer as JSON. Every field is always there: what an answer does not have is null, an empty list or, for role and
 * via, an empty text.
 */
@Schema(name = "Answer")
public record AskReply(
        @Schema(
                description = "ANSWERED from one claim; AMBIGUOUS: one of the suggestions may be meant; UNKNOWN:"
                        + " not in the records, which does not mean that it is false")
        Outcome outcome,

        @Schema(
                description =
                        "The line that answers the question as it was asked, and where somebody's words were asked for a"
                                + " second one that says whether they are so. Empty unless ANSWERED",
                examples = "No. Refuted, as of 31 December 2025.")
        String lead,

        @Schema(
                description =
                        "What lead says to the question, which may be asked the other way round than the claim is put."
                                + " REPORTED: it tells what somebody said, or what is on record. UNKNOWN: neither yes nor no;"
                                + " always so unless ANSWERED")
        AnswersQuestion answersQuestion,

        @Schema(description = "The whole answer as plain text: lead first, then who says what, then sources")
        String text,

        AskedQuestion question,

        @Schema(description = "Null unless ANSWERED") @Nullable
        ClaimLink claim,

        @Schema(description = "Null unless ANSWERED, and where the claim was not assessed by the day asked for")
        @Nullable
        Rating assessment,

        @Schema(
                description =
                        "Other verdicts that somebody else has come to on the same claim, or on one that the store has"
                                + " in the same words; newest first. Empty where none is known")
        List<Dissenting> dissent,

        @Schema(description = "Those that answer the question's intent first; empty unless ANSWERED")
        List<Said> statements,

        @Schema(description = "REVERSED: yes to the question means that the claim is false. Null unless ANSWERED")
        @Nullable
        Polarity polarity,

        @Schema(
                description = "Probability that claim and question mean the same, 0 to 1. Null unless ANSWERED",
                examples = "0.97")
        @Nullable
        Double confidence,

        @Schema(description = "The reasons for the match; empty unless ANSWERED")
        List<String> why,

        @Schema(
                description =
                        "Other claims to ask for, never with a verdict; at most three, but four where AMBIGUOUS means"
                                + " that so many are about as likely, and five where a name or a link was sent")
        List<Offer> suggestions,

        @Schema(
                description =
                        "Answers to the further questions of the message, in their order; text above has them too."
                                + " Empty where one thing was asked")
        List<AskReply> more,

        @Schema(
                description =
                        "The statements and questions of the message that have no answer: those that are not on record, and"
                                + " those that are not clear by themselves and were not looked up. Empty where one"
                                + " thing was asked",
                examples = "[\"Finland joined NATO.\"]")
        List<String> leftOut,

        @Schema(
                description =
                        "Sent with the next question, lets it refer to this answer: for 15 minutes, after which a request"
                                + " without it begins anew. It names claims and nobody. Null in what can be cached, and in more")
        @Nullable
        String conversation) {

    record AskedQuestion(
            String text, @Schema(examples = "en") String language, Intent intent) {}

    record ClaimLink(
            @Schema(examples = "ukraine-targeted-putin-residence")
            String id,

            String text,

            @Schema(
                    description =
                            "ISO 639-1 code of text: that of lead, if the claim is translated into it, else the one that it is stored in",
                    examples = "en")
            String language,

            @Schema(
                    description = "Page of the claim",
                    examples = "https://facts.example/claims/ukraine-targeted-putin-residence")
            String url,

            @Schema(description = "The revision of the claim that is cited", examples = "3")
            int revision,

            @Schema(
                    description = "Page that shows exactly what is cited, whatever becomes of the claim",
                    examples = "https://facts.example/claims/ukraine-targeted-putin-residence/revisions/3")
            String permalink) {
        static ClaimLink of(Claim claim, PublicUrl url) {
            return of(claim, url, "");
        }

        /** @param asOf the day that the claim is asked about; empty for the present */
        static ClaimLink of(Claim claim, PublicUrl url, String asOf) {
            String permalink = url.page(claim.slug(), claim.revision()) + (asOf.isEmpty() ? "" : "?asOf=" + asOf);
            return new ClaimLink(
                    claim.slug(), claim.text(), claim.language(), url.page(claim.slug()), claim.revision(), permalink);
        }
    }

    @Schema(name = "AnswerAssessment")
    record Rating(
            Verdict verdict,
            String summary,

            @Schema(description = "ISO 639-1 code of summary", examples = "en")
            String language,

            String assessor,

            @Schema(description = "Left out where the date is unknown")
            @JsonInclude(JsonInclude.Include.NON_NULL)
            @Nullable
            LocalDate asOf,

            int revision) {}

    @Schema(name = "AnswerDissent")
    record Dissenting(
            Verdict verdict,
            String summary,
            String assessor,

            @Schema(description = "Left out where the date is unknown")
            @JsonInclude(JsonInclude.Include.NON_NULL)
            @Nullable
            LocalDate asOf,

            @Schema(description = "Id of the claim that was assessed")
            String claim,

            List<Publication> sources) {}

    @Schema(name = "AnswerStatement")
    record Said(
            String speaker,
            String role,

            @Schema(description = "Whether verbs behind speaker are in the plural: \"officials deny it\"")
            boolean several,

            Stance stance,
            String text,

            @Schema(description = "ISO 639-1 code of text", examples = "en")
            String language,

            @Schema(description = "Whether text is verbatim, or the translation of what is")
            boolean quote,

            @Nullable LocalDate saidOn,

            @Schema(description = "Through whom it is known, from the speaker outwards")
            String via,

            List<Publication> sources) {}

    @Schema(name = "AnswerSource")
    record Publication(
            String publisher,
            String title,
            @Nullable URI url,
            @Nullable LocalDate publishedOn) {}

    @Schema(name = "Suggestion")
    record Offer(
            @Schema(description = "Id of the claim") String claim,
            @Schema(description = "A phrasing of it to tap") String question,

            @Schema(
                    description = "What the question says and this claim does not. Empty where nothing is known",
                    examples = "[\"lightning\"]")
            List<String> differs) {}
}
