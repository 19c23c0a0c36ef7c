package org.claimbook.telegram.chat;

import java.util.List;
import java.util.Map;
import jakarta.inject.Singleton;

import org.claimbook.answer.Answer;
import org.claimbook.answer.CitedAnswer;
import org.claimbook.answer.CitedAnswer.Cited;
import org.claimbook.telegram.Reply;
import org.claimbook.telegram.text.ChatTexts;

/** Puts an answer into messages: assessment, claim, the statements that matter most, the rest folded away, sources. */
@Singleton
class AnswerMessages {
    /** Statements that are shown without a tap. */
    private static final int IN_FRONT = 3;

    private final ChatTexts texts;

    AnswerMessages(ChatTexts texts) {
        this.texts = texts;
    }

    List<Reply> of(Answer answer) {
        String language = answer.question().language();
        return switch (answer) {
            case Answer.Answered answered -> shown("answered", language, parts(CitedAnswer.of(answered)));
            case Answer.Ambiguous ambiguous -> shown("ambiguous", language, Map.of("answer", ambiguous));
            case Answer.Unknown unknown -> shown("unknown", language, Map.of("answer", unknown));
        };
    }

    private List<Reply> shown(String template, String language, Map<String, Object> data) {
        return Reply.quoting(texts.messages(template, language, data));
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
