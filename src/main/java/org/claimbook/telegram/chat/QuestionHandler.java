package org.claimbook.telegram.chat;

import java.util.List;
import java.util.Map;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;

import org.claimbook.answer.Answerer;
import org.claimbook.answer.Channel;
import org.claimbook.answer.Context;
import org.claimbook.matching.InvalidQuestionException;
import org.claimbook.matching.Question;
import org.claimbook.telegram.IncomingMessage;
import org.claimbook.telegram.MessageHandler;
import org.claimbook.telegram.Reply;
import org.claimbook.telegram.text.ChatTexts;

/** A text or a caption is a question; so is what follows {@code /check}, or the message that {@code /check} replies to. */
@Singleton
@Priority(30)
class QuestionHandler implements MessageHandler {
    static final String COMMAND = "check";

    private final Answerer answerer;
    private final AnswerMessages messages;
    private final ChatTexts texts;

    QuestionHandler(Answerer answerer, AnswerMessages messages, ChatTexts texts) {
        this.answerer = answerer;
        this.messages = messages;
        this.texts = texts;
    }

    @Override
    public boolean takes(IncomingMessage message) {
        return message.is(COMMAND)
                || message.command().isEmpty() && !message.text().isEmpty();
    }

    @Override
    public List<Reply> replies(IncomingMessage message) {
        String asked = message.text().isBlank()
                ? message.replied().map(IncomingMessage.Replied::text).orElse("")
                : message.text();
        if (asked.isBlank()) {
            return Reply.quoting(texts.messages("help", message.language()));
        }
        try {
            return messages.of(answerer.answer(Question.of(asked), Context.now(Channel.TELEGRAM)));
        } catch (InvalidQuestionException e) {
            return Reply.quoting(
                    texts.messages("invalid", message.language(), Map.of("reason", String.valueOf(e.getMessage()))));
        }
    }
}
