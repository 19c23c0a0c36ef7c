package org.claimbook.telegram;

import java.util.List;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;

/** Stickers, voice messages, pictures without a caption and the like. */
@Singleton
@Priority(20)
class WordlessHandler implements UpdateHandler {
    private final TelegramTexts texts;

    WordlessHandler(TelegramTexts texts) {
        this.texts = texts;
    }

    @Override
    public boolean takes(Incoming message) {
        return message.hasContent()
                && message.text().isEmpty()
                && message.command().isEmpty();
    }

    @Override
    public List<Reply> replies(Incoming message) {
        return texts.render("wordless", message.language());
    }
}
