package org.claimbook.telegram;

import java.util.List;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;

/** {@code /start}: what the bot is for, with questions to try. */
@Singleton
@Priority(50)
class StartHandler implements UpdateHandler {
    private final TelegramTexts texts;

    StartHandler(TelegramTexts texts) {
        this.texts = texts;
    }

    @Override
    public boolean takes(Incoming message) {
        return message.is("start");
    }

    @Override
    public List<Reply> replies(Incoming message) {
        return texts.render("start", message.language());
    }
}
