package org.claimbook.answer.text;

import java.util.Locale;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.qute.Engine;
import io.quarkus.qute.TemplateInstance;

import org.claimbook.answer.Answer;
import org.claimbook.answer.Answers;

/** Writes an answer as plain text, ready to show: assessment first, then who says what, then the sources. */
@ApplicationScoped
public class AnswerText {
    private final Engine engine;
    private final LeadText leads;

    AnswerText(Engine engine, LeadText leads) {
        this.engine = engine;
        this.leads = leads;
    }

    /** The first line, which answers the question, and the line below it where there is one; empty where nothing is answered. */
    public String lead(Answer answer) {
        return answer instanceof Answer.Answered answered
                ? leads.text(answered.in(language(answer)).lead(), language(answer))
                : "";
    }

    /** The whole answer in the language the question was read in, English where there is no template for it. */
    public String plain(Answer answer) {
        return switch (answer) {
            case Answer.Answered answered -> render("answered", answer, CitedAnswer.in(language(answer), answered));
            case Answer.Ambiguous ambiguous -> render("ambiguous", answer, ambiguous);
            case Answer.Unknown unknown -> render("unknown", answer, unknown);
        };
    }

    /**
     * The answers to the questions of one message, each below its question; the answer alone where there is only one. What
     * was left out comes last.
     */
    public String plain(Answers answers) {
        Answer first = answers.first();
        String answered = answers.all().size() == 1
                ? plain(first)
                : answers.all().stream()
                        .map(answer -> "“" + answer.question().text() + "”\n" + plain(answer))
                        .collect(Collectors.joining("\n\n"));
        return answers.leftOut().isEmpty()
                ? answered
                : answered + "\n\n" + render("left-out", first, answers.leftOut());
    }

    private String render(String name, Answer answer, Object shown) {
        String language = language(answer);
        Locale locale = Locale.of(language);
        TemplateInstance instance = engine.getTemplate("answer/" + language + "/" + name + ".txt")
                .instance()
                .setLocale(locale)
                .data("locale", locale)
                .data("answer", shown);
        if (answer instanceof Answer.Answered answered) {
            instance.data("lead", leads.lines(answered.in(language).lead(), language));
        }
        return instance.render().strip();
    }

    private String language(Answer answer) {
        String language = answer.question().language();
        return engine.getTemplate("answer/" + language + "/answered.txt") == null ? "en" : language;
    }
}
