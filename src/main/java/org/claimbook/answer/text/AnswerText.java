package org.claimbook.answer.text;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;

import org.claimbook.answer.Answer;
import org.claimbook.answer.Answers;
import org.claimbook.text.TextLanguages;
import org.claimbook.text.Texts;

/** Writes an answer as plain text, ready to show: assessment first, then who says what, then the sources. */
@ApplicationScoped
public class AnswerText {
    private final Texts texts;
    private final LeadText leads;

    AnswerText(Texts texts, LeadText leads) {
        this.texts = texts;
        this.leads = leads;
    }

    /** The first line, which answers the question, and the line below it where there is one; empty where nothing is answered. */
    public String lead(Answer answer, String language) {
        return answer instanceof Answer.Answered answered
                ? leads.text(answered.in(language).lead(), language)
                : "";
    }

    /**
     * The whole answer.
     *
     * @param language ISO 639-1 code; English stands in where there are no texts
     */
    public String plain(Answer answer, String language) {
        return switch (answer) {
            case Answer.Answered answered -> {
                Answer.Answered shown = answered.in(language);
                yield render("answered", CitedAnswer.of(shown), leads.lines(shown.lead(), language), language);
            }
            case Answer.Ambiguous ambiguous -> render("ambiguous", ambiguous, List.of(), language);
            case Answer.Unknown unknown -> render("unknown", unknown, List.of(), language);
        };
    }

    /**
     * The answers to the questions of one message, each below its question; the answer alone where there is only one. What
     * was left out comes last.
     */
    public String plain(Answers answers, String language) {
        String answered = answers.all().size() == 1
                ? plain(answers.first(), language)
                : answers.all().stream()
                        .map(answer -> quoted(answer.question().text(), language) + "\n" + plain(answer, language))
                        .collect(Collectors.joining("\n\n"));
        return answers.leftOut().isEmpty()
                ? answered
                : answered + "\n\n" + render("left-out", answers.leftOut(), List.of(), language);
    }

    /** The text in the quotation marks of a language. */
    public static String quoted(String text, String language) {
        return MessageBundles.get(AnswerLabels.class, Localized.Literal.of(TextLanguages.of(language)))
                .quoted(text);
    }

    private String render(String name, Object shown, List<String> lead, String language) {
        return texts.render("answer/" + name, language, Map.of("answer", shown, "lead", lead))
                .strip();
    }
}
