package org.claimbook.telegram.chat;

import java.util.List;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;

import org.claimbook.telegram.dialogue.IncomingMessage;
import org.claimbook.telegram.dialogue.MessageHandler;
import org.claimbook.telegram.dialogue.Reply;
import org.claimbook.telegram.text.ChatTexts;

/** Stickers, voice messages, pictures without a caption and the like; people send them to each other in groups. */
@Singleton
@Priority(20)
class WordlessHandler implements MessageHandler {
    private final People people;
    private final ChatTexts texts;

    WordlessHandler(People people, ChatTexts texts) {
        this.people = people;
        this.texts = texts;
    }

    @Override
    public boolean takes(IncomingMessage message) {
        return message.isPrivate()
                && message.hasContent()
                && message.text().isEmpty()
                && message.command().isEmpty();
    }

    @Override
    public List<Reply> replies(IncomingMessage message) {
        return Reply.quoting(texts.messages("wordless", people.of(message).language()));
    }
}
