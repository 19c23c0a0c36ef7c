package org.claimbook.telegram.chat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jakarta.inject.Singleton;

import org.claimbook.answer.Answer;
import org.claimbook.answer.followup.FollowUp;
import org.claimbook.answer.text.CitedAnswer;
import org.claimbook.answer.text.CitedAnswer.Cited;
import org.claimbook.claim.Assessment;
import org.claimbook.claim.Stance;
import org.claimbook.matching.reading.Intent;
import org.claimbook.telegram.text.ChatTexts;
import org.claimbook.telegram.text.FormattedText;

/** Puts answers into words: assessment, claim, the statements that matter most, the rest folded away, sources. */
@Singleton
public class AnswerMessages {
    /** Statements that are shown without a tap. */
    private static final int IN_FRONT = 3;
    /** Statements that are shown without a tap where they are what was asked for. */
    private static final int IN_POINT = 5;

    private final ChatTexts texts;

    AnswerMessages(ChatTexts texts) {
        this.texts = texts;
    }

    /** @param language ISO 639-1 code of a language that there are texts in */
    public List<FormattedText> of(Answer.Answered answer, String language) {
        return texts.messages("answered", language, parts(answer, front(answer)));
    }

    /** An answer in a few lines, without sources: the assessment, the claim, and one statement. */
    public FormattedText brief(Answer.Answered answer, String language) {
        List<Cited> front = front(answer);
        int shown = Math.min(1, front.size());
        Map<String, Object> parts = parts(answer, front.subList(0, shown));
        parts.put("also", front.subList(shown, front.size()));
        return texts.messages("brief", language, parts).getFirst();
    }

    /** An answer that refers to an earlier one, and says so. */
    public List<FormattedText> of(FollowUp followUp, String language) {
        Answer.Answered answer = followUp.answer();
        int front = followUp.onlyAsked() ? IN_POINT : IN_FRONT;
        Map<String, Object> parts = parts(
                answer,
                CitedAnswer.of(answer).statements().stream().limit(front).toList());
        parts.put("when", answer.question().intent() == Intent.WHEN);
        parts.put("earlier", earlier(answer));
        return texts.messages("follow-up", language, parts);
    }

    /** An answer that somebody has waited for. */
    List<FormattedText> first(String question, Answer.Answered answer, String language) {
        Map<String, Object> parts = parts(answer, front(answer));
        parts.put("question", question);
        return texts.messages("first-answer", language, parts);
    }

    public List<FormattedText> of(Answer.Ambiguous answer, String language) {
        return texts.messages("ambiguous", language, Map.of("answer", answer));
    }

    /** @param submittable whether the question can be submitted by a button */
    public List<FormattedText> of(Answer.Unknown answer, String language, boolean submittable) {
        return unknown(answer, language, submittable, false);
    }

    /** Nothing that was offered was meant, which editors get to see. */
    List<FormattedText> none(Answer.Unknown answer, String language, boolean submittable) {
        return unknown(answer, language, submittable, true);
    }

    private List<FormattedText> unknown(Answer.Unknown answer, String language, boolean submittable, boolean reported) {
        return texts.messages(
                "unknown", language, Map.of("answer", answer, "submittable", submittable, "reported", reported));
    }

    private static List<Assessment> earlier(Answer.Answered answer) {
        return answer.assessment().stream()
                .flatMap(shown -> answer.claim().assessments().stream()
                        .filter(assessment -> assessment.revision() < shown.revision()))
                .toList()
                .reversed();
    }

    private static Map<String, Object> parts(Answer.Answered answer, List<Cited> front) {
        CitedAnswer cited = CitedAnswer.of(answer);
        List<Cited> rest = new ArrayList<>(cited.statements());
        rest.removeAll(front);
        Map<String, Object> parts = new HashMap<>();
        parts.put("answer", cited);
        parts.put("front", front);
        parts.put("rest", rest);
        return parts;
    }

    /** The first few; where it is asked whether something is so, the other side is among them. */
    private static List<Cited> front(Answer.Answered answer) {
        List<Cited> all = CitedAnswer.of(answer).statements();
        List<Cited> front = new ArrayList<>(all.subList(0, Math.min(IN_FRONT, all.size())));
        if (answer.question().intent() == Intent.CHECK) {
            dissent(all).filter(other -> !front.contains(other)).ifPresent(other -> {
                front.removeLast();
                front.add(other);
            });
        }
        return front;
    }

    /** The first statement that takes the other side than the first one that takes a side. */
    private static Optional<Cited> dissent(List<Cited> statements) {
        Optional<Stance> first = statements.stream()
                .map(cited -> cited.said().stance())
                .filter(AnswerMessages::takesASide)
                .findFirst();
        return statements.stream()
                .filter(cited -> takesASide(cited.said().stance())
                        && first.filter(side -> side != cited.said().stance()).isPresent())
                .findFirst();
    }

    private static boolean takesASide(Stance stance) {
        return stance == Stance.SUPPORT || stance == Stance.DENY;
    }
}
