package org.claimbook.telegram;

import java.util.List;
import java.util.Map;
import jakarta.inject.Singleton;

import org.claimbook.answer.Answer;
import org.claimbook.answer.CitedAnswer;
import org.claimbook.answer.CitedAnswer.Cited;

/** Puts an answer into messages: assessment, claim, the statements that matter most, the rest folded away, sources. */
@Singleton
class AnswerMessages {
    /** Statements that are shown without a tap. */
    private static final int IN_FRONT = 3;

    private final TelegramTexts texts;

    AnswerMessages(TelegramTexts texts) {
        this.texts = texts;
    }

    List<Reply> of(Answer answer) {
        String language = answer.question().language();
        return switch (answer) {
            case Answer.Answered answered -> texts.render("answered", language, parts(CitedAnswer.of(answered)));
            case Answer.Ambiguous ambiguous -> texts.render("ambiguous", language, "answer", ambiguous);
            case Answer.Unknown unknown -> texts.render("unknown", language, "answer", unknown);
        };
    }

    private static Map<String, Object> parts(CitedAnswer answer) {
        List<Cited> statements = answer.statements();
        int front = Math.min(IN_FRONT, statements.size());
        return Map.of(
                "answer", answer,
                "front", statements.subList(0, front),
                "rest", statements.subList(front, statements.size()));
    }
}
