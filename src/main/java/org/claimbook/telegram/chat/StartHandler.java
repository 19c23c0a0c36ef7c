package org.claimbook.telegram.chat;

import java.util.List;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;

import org.claimbook.telegram.IncomingMessage;
import org.claimbook.telegram.MessageHandler;
import org.claimbook.telegram.Reply;
import org.claimbook.telegram.text.ChatTexts;

/** {@code /start}: what the bot is for, with questions to try. */
@Singleton
@Priority(50)
class StartHandler implements MessageHandler {
    private final ChatTexts texts;

    StartHandler(ChatTexts texts) {
        this.texts = texts;
    }

    @Override
    public boolean takes(IncomingMessage message) {
        return message.is("start");
    }

    @Override
    public List<Reply> replies(IncomingMessage message) {
        return Reply.quoting(texts.messages("start", message.language()));
    }
}
