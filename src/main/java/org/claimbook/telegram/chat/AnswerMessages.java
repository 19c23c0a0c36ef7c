package org.claimbook.telegram.chat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jakarta.inject.Singleton;

import org.claimbook.answer.Answer;
import org.claimbook.answer.followup.FollowUp;
import org.claimbook.answer.text.CitedAnswer;
import org.claimbook.answer.text.CitedAnswer.Cited;
import org.claimbook.answer.text.Excerpt;
import org.claimbook.answer.text.LeadText;
import org.claimbook.claim.Assessment;
import org.claimbook.http.PublicUrl;
import org.claimbook.telegram.text.ChatTexts;
import org.claimbook.telegram.text.FormattedText;

/** Puts answers into words: what fits on one screen, and behind buttons all statements and the sources. */
@Singleton
public class AnswerMessages {
    /** Statements of a follow-up that are shown without a tap. */
    private static final int IN_FRONT = 3;
    /** Statements that are shown without a tap where they are what was asked for. */
    private static final int IN_POINT = 5;
    /** An answer is read at a glance; characters. */
    private static final int AT_A_GLANCE = 500;
    /** It fits on the screen of a phone at any rate; characters. */
    private static final int ONE_SCREEN = 700;
    /**
     * The first that an answer has room in is taken, so that it says as much as can be read at a glance; sentences before
     * statements, as what limits a verdict stands in the last of them.
     */
    private static final List<Room> ROOMS = List.of(
            new Room(3, 2, AT_A_GLANCE),
            new Room(3, 1, AT_A_GLANCE),
            new Room(2, 2, AT_A_GLANCE),
            new Room(2, 1, AT_A_GLANCE),
            new Room(2, 0, AT_A_GLANCE),
            new Room(1, 1, AT_A_GLANCE),
            new Room(1, 0, ONE_SCREEN),
            new Room(0, 0, Integer.MAX_VALUE));

    private final ChatTexts texts;
    private final LeadText leads;
    private final PublicUrl url;

    /**
     * How much is shown.
     *
     * @param sentences of the summary
     * @param statements those that say something new
     * @param most characters of all together
     */
    private record Room(int sentences, int statements, int most) {}

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

    List<FormattedText> statements(Answer.Answered answer, String language) {
        return texts.messages("whole", language, whole(answer, language));
    }

    List<FormattedText> sources(Answer.Answered answer, String language) {
        return texts.messages("sources", language, whole(answer, language));
    }

    private Map<String, Object> whole(Answer.Answered answer, String language) {
        Map<String, Object> parts = parts(answer, List.of(), language);
        parts.put("summary", Excerpt.summary(answer.in(language), Integer.MAX_VALUE));
        return parts;
    }

    private List<FormattedText> shortened(String name, Map<String, ?> more, Answer.Answered answer, String language) {
        List<FormattedText> shown = List.of();
        for (Room room : ROOMS) {
            Map<String, Object> parts = parts(answer, List.of(), language);
            String told = String.join(
                    "\n",
                    leads.text(answer.lead(), language),
                    answer.claim().text(),
                    Excerpt.summary(answer, room.sentences()));
            parts.put("front", Excerpt.statements(answer, room.statements(), told));
            parts.put("summary", Excerpt.summary(answer, room.sentences()));
            url.knownPage(answer.claim().slug()).ifPresent(page -> parts.put("page", page));
            parts.putAll(more);
            shown = texts.messages(name, language, parts);
            if (shown.size() == 1 && shown.getFirst().text().length() <= room.most()) {
                return shown;
            }
        }
        return shown;
    }

    /** An answer in a few lines, without sources: the assessment, the claim, and one statement. */
    public FormattedText brief(Answer.Answered stored, String language) {
        Answer.Answered answer = stored.in(language);
        List<Cited> front = Excerpt.statements(answer, IN_FRONT, "");
        int shown = Math.min(1, front.size());
        Map<String, Object> parts = parts(answer, front.subList(0, shown), language);
        parts.put("also", front.subList(shown, front.size()));
        return texts.messages("brief", language, parts).getFirst();
    }

    /** An answer that refers to an earlier one, and says so: as many of the statements that were asked for as fit on a screen. */
    public List<FormattedText> of(FollowUp followUp, String language) {
        Answer.Answered answer = followUp.answer().in(language);
        List<Cited> statements = CitedAnswer.of(answer).statements();
        int most = Math.min(followUp.onlyAsked() ? IN_POINT : IN_FRONT, statements.size());
        List<FormattedText> shown;
        do {
            Map<String, Object> parts = parts(answer, statements.subList(0, most), language);
            parts.put("intent", answer.question().intent());
            parts.put("earlier", earlier(answer));
            parts.put("nobody", followUp.nobody());
            shown = texts.messages("follow-up", language, parts);
            most--;
        } while (most > 0 && (shown.size() > 1 || shown.getFirst().text().length() > ONE_SCREEN));
        return shown;
    }

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
        Map<String, Object> parts = new HashMap<>();
        parts.put("answer", cited);
        parts.put("lead", leads.lines(cited.lead(), language));
        parts.put("front", front);
        return parts;
    }
}
