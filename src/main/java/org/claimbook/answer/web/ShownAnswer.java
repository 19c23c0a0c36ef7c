package org.claimbook.answer.web;

import java.util.List;

import io.quarkus.qute.TemplateData;
import org.jspecify.annotations.Nullable;

import org.claimbook.answer.Answer;
import org.claimbook.answer.Answer.Answered;
import org.claimbook.answer.Answers;
import org.claimbook.answer.Asked;
import org.claimbook.answer.Suggestion;
import org.claimbook.answer.text.CitedAnswer;
import org.claimbook.answer.text.LeadText;
import org.claimbook.matching.reading.Intent;

/**
 * What the start page shows.
 *
 * @param question what was asked; empty on the first visit
 * @param answer the answer to it, if there is one
 * @param cited the same with its sources numbered, if it is from one claim
 * @param lead its first line, and the line below where there is one; empty unless it is from one claim
 * @param problem why the question cannot be read, or empty
 * @param starting whether the service cannot answer yet
 * @param more the answers to the further questions of the same message
 * @param leftOut what the message says besides, which is not clear by itself
 * @param note what to say where the message asks nothing that can be looked up, without what can be asked, or empty
 * @param conversation what the next question is sent with, or empty
 */
@TemplateData
public record ShownAnswer(
        String question,
        @Nullable Answer answer,
        @Nullable CitedAnswer cited,
        List<String> lead,
        String problem,
        boolean starting,
        List<ShownAnswer> more,
        List<String> leftOut,
        String note,
        String conversation) {
    /** Whether the question was a greeting or the like. */
    public boolean smalltalk() {
        return answer != null && answer.question().intent() == Intent.SMALLTALK;
    }

    /** Whether the records have no answer. */
    public boolean unknown() {
        return answer instanceof Answer.Unknown;
    }

    /** Whether the question could be compared with all that is on record, see {@link Asked#verifiable}. */
    public boolean verifiable() {
        return answer == null || answer.question().verifiable();
    }

    /** Whether the records have one thing near, which does not say all that the question says. */
    public boolean notAsAsked() {
        return answer instanceof Answer.Ambiguous ambiguous && ambiguous.notAsAsked();
    }

    /** What to ask instead, or next. */
    public List<Suggestion> suggestions() {
        return answer == null ? List.of() : answer.suggestions();
    }

    static ShownAnswer empty() {
        return new ShownAnswer("", null, null, List.of(), "", false, List.of(), List.of(), "", "");
    }

    static ShownAnswer of(Conversed conversed, LeadText leads) {
        Answers answers = conversed.answers();
        return of(
                answers.first(),
                leads,
                conversed.language(),
                answers.others().stream()
                        .map(answer -> of(answer, leads, conversed.language(), List.of(), List.of(), "", ""))
                        .toList(),
                answers.leftOut(),
                conversed.note().lines().findFirst().orElse(""),
                conversed.conversation());
    }

    private static ShownAnswer of(
            Answer answer,
            LeadText leads,
            String language,
            List<ShownAnswer> more,
            List<String> leftOut,
            String note,
            String conversation) {
        String question = answer.question().text();
        return answer instanceof Answered answered
                ? new ShownAnswer(
                        question,
                        answer,
                        CitedAnswer.in(language, answered),
                        leads.lines(answered.in(language).lead(), language),
                        "",
                        false,
                        more,
                        leftOut,
                        note,
                        conversation)
                : new ShownAnswer(question, answer, null, List.of(), "", false, more, leftOut, note, conversation);
    }

    static ShownAnswer problem(String question, String problem) {
        return new ShownAnswer(question, null, null, List.of(), problem, false, List.of(), List.of(), "", "");
    }

    static ShownAnswer starting(String question) {
        return new ShownAnswer(question, null, null, List.of(), "", true, List.of(), List.of(), "", "");
    }
}
