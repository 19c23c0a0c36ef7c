package org.claimbook.answer.web;

import java.util.List;
import java.util.Objects;
import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import org.claimbook.answer.Answer;
import org.claimbook.answer.Answers;
import org.claimbook.answer.AnswersQuestion;
import org.claimbook.answer.Asked;
import org.claimbook.answer.Context;
import org.claimbook.answer.Dissent;
import org.claimbook.answer.Outcome;
import org.claimbook.answer.text.AnswerText;
import org.claimbook.answer.web.AskReply.AskedQuestion;
import org.claimbook.answer.web.AskReply.ClaimLink;
import org.claimbook.answer.web.AskReply.Dissenting;
import org.claimbook.answer.web.AskReply.Offer;
import org.claimbook.answer.web.AskReply.Publication;
import org.claimbook.answer.web.AskReply.Rating;
import org.claimbook.answer.web.AskReply.Said;
import org.claimbook.claim.AsOf;
import org.claimbook.claim.Assessment;
import org.claimbook.claim.Source;
import org.claimbook.claim.Statement;
import org.claimbook.http.PublicUrl;

/** Writes answers as the JSON of the contract. */
@ApplicationScoped
public class AskReplies {
    private final AnswerText text;
    private final PublicUrl url;

    AskReplies(AnswerText text, PublicUrl url) {
        this.text = text;
        this.url = url;
    }

    /** @param conversation what the next question is sent with; null where the reply can be cached */
    public AskReply of(Conversed conversed, Context context, @Nullable String conversation) {
        Answers answers = conversed.answers();
        String language = conversed.language();
        String whole = conversed.note().isEmpty() ? text.plain(answers, language) : conversed.note();
        String asOf = context.asOf().map(AsOf::text).orElse("");
        List<AskReply> more = answers.others().stream()
                .map(answer -> of(answer, language, text.plain(answer, language), asOf, List.of(), List.of(), null))
                .toList();
        return of(answers.first(), language, whole, asOf, more, answers.withoutAnswer(), conversation);
    }

    /** What is replied where that is the only answer. */
    public AskReply of(Answer answer, String language) {
        return of(answer, language, text.plain(answer, language), "", List.of(), List.of(), null);
    }

    private AskReply of(
            Answer answer,
            String language,
            String whole,
            String asOf,
            List<AskReply> more,
            List<String> leftOut,
            @Nullable String conversation) {
        return answer instanceof Answer.Answered answered
                ? answered(answered, language, whole, asOf, more, leftOut, conversation)
                : unanswered(answer, whole, more, leftOut, conversation);
    }

    private AskReply answered(
            Answer.Answered answer,
            String language,
            String whole,
            String asOf,
            List<AskReply> more,
            List<String> leftOut,
            @Nullable String conversation) {
        Answer.Answered shown = answer.in(language);
        String stored = answer.claim().language();
        return new AskReply(
                Outcome.of(answer),
                text.lead(answer, language),
                answer.lead().answersQuestion(),
                whole,
                asked(answer.question()),
                ClaimLink.of(shown.claim(), url, asOf),
                shown.assessment().map(given -> rating(given, stored)).orElse(null),
                shown.dissent().stream().map(AskReplies::dissenting).toList(),
                shown.statements().stream().map(said -> said(said, stored)).toList(),
                answer.polarity(),
                Math.round(answer.confidence() * 1000) / 1000.0,
                answer.why(),
                offers(answer),
                more,
                leftOut,
                conversation);
    }

    private static AskReply unanswered(
            Answer answer, String whole, List<AskReply> more, List<String> leftOut, @Nullable String conversation) {
        return new AskReply(
                Outcome.of(answer),
                "",
                AnswersQuestion.UNKNOWN,
                whole,
                asked(answer.question()),
                null,
                null,
                List.of(),
                List.of(),
                null,
                null,
                List.of(),
                offers(answer),
                more,
                leftOut,
                conversation);
    }

    private static AskedQuestion asked(Asked asked) {
        return new AskedQuestion(asked.text(), asked.language(), asked.intent());
    }

    private static Rating rating(Assessment assessment, String stored) {
        return new Rating(
                assessment.verdict(),
                assessment.summary(),
                Objects.requireNonNullElse(assessment.language(), stored),
                assessment.assessor(),
                assessment.asOf(),
                assessment.revision());
    }

    private static Dissenting dissenting(Dissent dissent) {
        Assessment assessment = dissent.assessment();
        return new Dissenting(
                assessment.verdict(),
                assessment.summary(),
                assessment.assessor(),
                assessment.asOf(),
                dissent.claim(),
                assessment.sources().stream().map(AskReplies::publication).toList());
    }

    private static Said said(Statement statement, String stored) {
        return new Said(
                statement.speaker().name(),
                statement.speaker().role(),
                statement.speaker().several(),
                statement.stance(),
                statement.text(),
                Objects.requireNonNullElse(statement.language(), stored),
                statement.quote(),
                statement.saidOn(),
                String.join(", ", statement.via()),
                statement.sources().stream().map(AskReplies::publication).toList());
    }

    private static Publication publication(Source source) {
        return new Publication(source.publisher(), source.title(), source.url(), source.publishedOn());
    }

    private static List<Offer> offers(Answer answer) {
        return answer.suggestions().stream()
                .map(suggestion -> new Offer(suggestion.claim(), suggestion.question(), suggestion.lacks()))
                .toList();
    }
}
