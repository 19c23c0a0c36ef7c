package org.claimbook.telegram.chat;

import java.util.List;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;

import org.claimbook.telegram.dialogue.IncomingMessage;
import org.claimbook.telegram.dialogue.MessageHandler;
import org.claimbook.telegram.dialogue.Reply;
import org.claimbook.telegram.text.ChatTexts;

/** {@code /help}, and in a private chat any command that nobody else takes. */
@Singleton
@Priority(10)
record HelpHandler(People people, ChatTexts texts) implements MessageHandler {
    @Override
    public boolean takes(IncomingMessage message) {
        return message.is("help") || message.isPrivate() && message.command().isPresent();
    }

    @Override
    public List<Reply> replies(IncomingMessage message) {
        return Reply.quoting(texts.messages("help", people.of(message).language()));
    }
}
