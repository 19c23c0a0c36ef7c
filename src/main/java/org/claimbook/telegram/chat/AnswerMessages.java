package org.claimbook.telegram.chat;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import jakarta.inject.Singleton;

import org.claimbook.answer.Answer;
import org.claimbook.answer.followup.FollowUp;
import org.claimbook.answer.text.CitedAnswer;
import org.claimbook.answer.text.CitedAnswer.Cited;
import org.claimbook.answer.text.LeadText;
import org.claimbook.claim.Assessment;
import org.claimbook.claim.Stance;
import org.claimbook.http.PublicUrl;
import org.claimbook.matching.reading.Intent;
import org.claimbook.telegram.text.ChatTexts;
import org.claimbook.telegram.text.FormattedText;

/** Puts answers into words: what fits on one screen, and behind buttons all statements and the sources. */
@Singleton
public class AnswerMessages {
    /** Statements of a follow-up that are shown without a tap. */
    private static final int IN_FRONT = 3;
    /** Statements that are shown without a tap where they are what was asked for. */
    private static final int IN_POINT = 5;
    /** An answer fits on the screen of a phone. */
    private static final int ONE_SCREEN = 700;
    /** So many sentences and statements are shown if they fit, else fewer of them. */
    private static final int[][] SENTENCES_AND_STATEMENTS = {{3, 2}, {2, 2}, {2, 1}, {1, 1}, {1, 0}};

    private final ChatTexts texts;
    private final LeadText leads;
    private final PublicUrl url;

    AnswerMessages(ChatTexts texts, LeadText leads, PublicUrl url) {
        this.texts = texts;
        this.leads = leads;
        this.url = url;
    }

    /**
     * The short answer: the first line, the claim, and as much of the rest as fits on one screen.
     *
     * @param language ISO 639-1 code of a language that there are texts in
     */
    public List<FormattedText> of(Answer.Answered answer, String language) {
        return shortened("answered", Map.of(), answer.in(language), language);
    }

    /** All statements with the numbers of their sources. */
    List<FormattedText> statements(Answer.Answered answer, String language) {
        return texts.messages("whole", language, whole(answer, language));
    }

    /** The sources. */
    List<FormattedText> sources(Answer.Answered answer, String language) {
        return texts.messages("sources", language, whole(answer, language));
    }

    private Map<String, Object> whole(Answer.Answered answer, String language) {
        Map<String, Object> parts = parts(answer, List.of(), language);
        parts.put("summary", summary(answer.in(language), Integer.MAX_VALUE));
        return parts;
    }

    private List<FormattedText> shortened(String name, Map<String, ?> more, Answer.Answered answer, String language) {
        List<FormattedText> shown = List.of();
        for (int[] most : SENTENCES_AND_STATEMENTS) {
            Map<String, Object> parts = parts(answer, front(answer, most[1]), language);
            parts.put("summary", summary(answer, most[0]));
            url.knownPage(answer.claim().slug()).ifPresent(page -> parts.put("page", page));
            parts.putAll(more);
            shown = texts.messages(name, language, parts);
            if (shown.size() == 1 && shown.getFirst().text().length() <= ONE_SCREEN) {
                return shown;
            }
        }
        return shown;
    }

    /** The first sentences of why the claim stands as it does; nothing where it is about somebody. */
    private static String summary(Answer.Answered answer, int sentences) {
        String text = answer.lead().aboutName()
                ? ""
                : answer.assessment().map(Assessment::summary).orElse("");
        BreakIterator ends = BreakIterator.getSentenceInstance(Locale.of(answer.assessment()
                .map(Assessment::language)
                .orElse(answer.claim().language())));
        ends.setText(text);
        int end = 0;
        for (int i = 0; i < sentences && end < text.length(); i++) {
            end = ends.next();
        }
        return text.substring(0, end).strip();
    }

    /** An answer in a few lines, without sources: the assessment, the claim, and one statement. */
    public FormattedText brief(Answer.Answered stored, String language) {
        Answer.Answered answer = stored.in(language);
        List<Cited> front = front(answer, IN_FRONT);
        int shown = Math.min(1, front.size());
        Map<String, Object> parts = parts(answer, front.subList(0, shown), language);
        parts.put("also", front.subList(shown, front.size()));
        return texts.messages("brief", language, parts).getFirst();
    }

    /** An answer that refers to an earlier one, and says so. */
    public List<FormattedText> of(FollowUp followUp, String language) {
        Answer.Answered answer = followUp.answer().in(language);
        int front = followUp.onlyAsked() ? IN_POINT : IN_FRONT;
        Map<String, Object> parts = parts(
                answer,
                CitedAnswer.of(answer).statements().stream().limit(front).toList(),
                language);
        parts.put("when", answer.question().intent() == Intent.WHEN);
        parts.put("earlier", earlier(answer));
        return texts.messages("follow-up", language, parts);
    }

    /** An answer that somebody has waited for. */
    List<FormattedText> first(String question, Answer.Answered answer, String language) {
        return shortened("first-answer", Map.of("question", question), answer.in(language), language);
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

    private Map<String, Object> parts(Answer.Answered answer, List<Cited> front, String language) {
        CitedAnswer cited = CitedAnswer.in(language, answer);
        List<Cited> rest = new ArrayList<>(cited.statements());
        rest.removeAll(front);
        Map<String, Object> parts = new HashMap<>();
        parts.put("answer", cited);
        parts.put("lead", leads.lines(cited.lead(), language));
        parts.put("front", front);
        parts.put("rest", rest);
        return parts;
    }

    /** The first few that the first line has not; where it is asked whether something is so, the other side is among them. */
    private static List<Cited> front(Answer.Answered answer, int most) {
        List<Cited> all = CitedAnswer.of(answer).statements().stream()
                .filter(cited -> !cited.said().equals(answer.lead().statement()))
                .toList();
        List<Cited> front = new ArrayList<>(all.subList(0, Math.min(most, all.size())));
        if (answer.question().intent() == Intent.CHECK && front.size() > 1) {
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
