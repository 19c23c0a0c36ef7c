package org.claimbook.telegram.chat;

import java.util.List;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;

import org.claimbook.matching.reading.Question;
import org.claimbook.telegram.dialogue.IncomingMessage;
import org.claimbook.telegram.dialogue.MessageHandler;
import org.claimbook.telegram.dialogue.Reply;
import org.claimbook.telegram.text.ChatTexts;

/** "👍", "???": a text without a letter or figure asks nothing, and must not repeat the answer before it. */
@Singleton
@Priority(35)
class SymbolsHandler implements MessageHandler {
    private final People people;
    private final AskedText asked;
    private final ChatTexts texts;

    SymbolsHandler(People people, AskedText asked, ChatTexts texts) {
        this.people = people;
        this.asked = asked;
        this.texts = texts;
    }

    @Override
    public boolean takes(IncomingMessage message) {
        return message.command().isEmpty()
                && !message.text().isBlank()
                && asked.of(message).codePoints().noneMatch(SymbolsHandler::isLetter);
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
