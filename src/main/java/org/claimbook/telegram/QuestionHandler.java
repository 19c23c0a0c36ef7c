package org.claimbook.telegram;

import java.util.List;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;

import org.claimbook.answer.Answerer;
import org.claimbook.answer.Channel;
import org.claimbook.answer.Context;
import org.claimbook.matching.InvalidQuestionException;
import org.claimbook.matching.Question;

/** A text or a caption is a question; so is what follows {@code /check}, or the message that {@code /check} replies to. */
@Singleton
@Priority(30)
class QuestionHandler implements UpdateHandler {
    static final String COMMAND = "check";

    private final Answerer answerer;
    private final AnswerMessages messages;
    private final TelegramTexts texts;

    QuestionHandler(Answerer answerer, AnswerMessages messages, TelegramTexts texts) {
        this.answerer = answerer;
        this.messages = messages;
        this.texts = texts;
    }

    @Override
    public boolean takes(Incoming message) {
        return message.is(COMMAND)
                || message.command().isEmpty() && !message.text().isEmpty();
    }

    @Override
    public List<Reply> replies(Incoming message) {
        String asked = message.text().isBlank() ? message.repliedText() : message.text();
        if (asked.isBlank()) {
            return texts.render("help", message.language());
        }
        try {
            return messages.of(answerer.answer(Question.of(asked), Context.now(Channel.TELEGRAM)));
        } catch (InvalidQuestionException e) {
            return texts.render("invalid", message.language(), "reason", e.getMessage());
        }
    }
}
