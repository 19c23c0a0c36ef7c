package org.claimbook.telegram.chat;

import java.util.List;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;

import org.claimbook.matching.reading.Question;
import org.claimbook.telegram.dialogue.IncomingMessage;
import org.claimbook.telegram.dialogue.MessageHandler;
import org.claimbook.telegram.dialogue.Reply;
import org.claimbook.telegram.text.ChatTexts;

/**
 * Messages without a word: "👍" and "???", which must not repeat the answer before them, and, in private, stickers, voice messages,
 * pictures without a caption and the like; people send those to each other in groups.
 */
@Singleton
@Priority(35)
class WordlessHandler implements MessageHandler {
    private final People people;
    private final AskedText asked;
    private final ChatTexts texts;

    WordlessHandler(People people, AskedText asked, ChatTexts texts) {
        this.people = people;
        this.asked = asked;
        this.texts = texts;
    }

    @Override
    public boolean takes(IncomingMessage message) {
        if (message.command().isPresent()) {
            return false;
        }
        return message.text().isBlank()
                ? message.isPrivate() && message.hasContent() && !message.isMention()
                : asked.of(message).codePoints().noneMatch(WordlessHandler::isLetter);
    }

    /** Styled letters are symbols to Unicode, such as "Ⓚ". */
    private static boolean isLetter(int c) {
        return Character.isLetterOrDigit(c)
                || Question.plain(Character.toString(c)).codePoints().anyMatch(Character::isLetterOrDigit);
    }

    @Override
    public List<Reply> replies(IncomingMessage message) {
        return Reply.quoting(texts.messages("wordless", people.of(message).language()));
    }
}
