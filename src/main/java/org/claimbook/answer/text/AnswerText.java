package org.claimbook.answer.text;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.qute.Engine;
import io.quarkus.qute.Template;

import org.claimbook.answer.Answer;

/** Writes an answer as plain text, ready to show: assessment first, then who says what, then the sources. */
@ApplicationScoped
public class AnswerText {
    private final Engine engine;

    AnswerText(Engine engine) {
        this.engine = engine;
    }

    /** The whole answer in the language the question was read in, English where there is no template for it. */
    public String plain(Answer answer) {
        return switch (answer) {
            case Answer.Answered answered -> render("answered", answer, CitedAnswer.of(answered));
            case Answer.Ambiguous ambiguous -> render("ambiguous", answer, ambiguous);
            case Answer.Unknown unknown -> render("unknown", answer, unknown);
        };
    }

    /** The answers to the questions of one message, each below its question; the answer alone where there is only one. */
    public String plain(List<Answer> answers) {
        if (answers.size() == 1) {
            return plain(answers.getFirst());
        }
        return answers.stream()
                .map(answer -> "“" + answer.question().text() + "”\n" + plain(answer))
                .collect(Collectors.joining("\n\n"));
    }

    private String render(String name, Answer answer, Object shown) {
        String language = answer.question().language();
        Template own = engine.getTemplate("answer/" + language + "/" + name + ".txt");
        boolean english = own == null;
        Template template = english ? engine.getTemplate("answer/en/" + name + ".txt") : own;
        Locale locale = english ? Locale.ENGLISH : Locale.of(language);
        return template.instance()
                .setLocale(locale)
                .data("locale", locale)
                .data("answer", shown)
                .render()
                .strip();
    }
}
